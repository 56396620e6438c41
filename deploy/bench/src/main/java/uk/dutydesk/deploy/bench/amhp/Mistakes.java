package uk.dutydesk.deploy.bench.amhp;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import uk.dutydesk.deploy.bench.amhp.AmhpFile.DutyEntry;
import uk.dutydesk.deploy.bench.amhp.AmhpFile.PersonEntry;
import uk.dutydesk.deploy.bench.instance.Mistyped;

/** What cannot be in the people and duties of an instance: said with its line before an hour is spent on it. */
final class Mistakes {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final AmhpFile file;
    private final String text;
    private final Set<String> ids = new HashSet<>();

    /**
     * @param text the file as it was read
     */
    Mistakes(AmhpFile file, String text) {
        this.file = file;
        this.text = text;
    }

    void refuse() {
        file.people().forEach(this::person);
        file.duties().forEach(this::duty);
    }

    private void person(PersonEntry person) {
        once(person.id());
        person.away().forEach(away -> inOrder(person.id(), "an absence of ", away.from(), away.until()));
        person.wishes().forEach(wish -> inOrder(person.id(), "a wish of ", wish.from(), wish.until()));
    }

    private void duty(DutyEntry duty) {
        once(duty.id());
        inOrder(duty.id(), "duty ", duty.from(), duty.until());
        var day = LocalDate.ofInstant(duty.from(), LONDON);
        if (day.isBefore(file.start()) || !day.isBefore(file.start().plusWeeks(file.weeks()))) {
            throw at(
                    duty.id(),
                    "duty " + duty.id() + " starts on " + day + ", outside the " + file.weeks() + " weeks from "
                            + file.start() + ".");
        }
        if (duty.priority() < 0) {
            throw at(duty.id(), "the priority of duty " + duty.id() + " is below 0.");
        }
        Stream.of(duty.pinnedTo(), duty.publishedTo())
                .filter(Objects::nonNull)
                .filter(holder ->
                        file.people().stream().noneMatch(person -> person.id().equals(holder)))
                .findFirst()
                .ifPresent(holder -> {
                    throw at(duty.id(), "duty " + duty.id() + " names " + holder + ", who is not in it.");
                });
        file.people().stream()
                .filter(person -> person.id().equals(duty.pinnedTo()))
                .flatMap(person -> person.away().stream())
                .filter(away ->
                        away.from().isBefore(duty.until()) && duty.from().isBefore(away.until()))
                .findFirst()
                .ifPresent(away -> {
                    throw at(
                            duty.id(),
                            "duty " + duty.id() + " is pinned to " + duty.pinnedTo() + ", who is away then ("
                                    + away.reason() + ").");
                });
    }

    private void inOrder(String id, String what, Instant from, Instant until) {
        if (!from.isBefore(until)) {
            throw at(id, what + id + " ends before it starts.");
        }
    }

    private void once(String id) {
        if (!ids.add(id)) {
            throw at(id, id + " is there twice.");
        }
    }

    /** At the first line that names it. */
    private Mistyped at(String id, String what) {
        var before = text.substring(0, Math.max(0, text.indexOf("\"" + id + "\"")));
        return Mistyped.at(1 + (int) before.chars().filter(sign -> sign == '\n').count(), what);
    }
}
