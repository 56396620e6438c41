package uk.dutydesk.rota.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.UnfilledReason.Fix;
import uk.dutydesk.rota.planning.rule.Breach;

/** Says why a duty is unfilled, by asking of each person which rule keeps them from it and how easily that is changed. */
public final class Explanation {

    /** So many people with the same reason are told of together. */
    private static final int CROWD = 4;

    private static final int NOT_OURS_TO_FIX = 10;

    private Explanation() {}

    public static List<UnfilledReason> ofUnfilled(RotaProblem rota) {
        var rows = rota.rows();
        return Unfilled.in(rota).stream()
                .sorted(Comparator.comparing((Shift shift) -> shift.time().start()))
                .map(shift -> why(shift, rota.people(), rows))
                .toList();
    }

    static UnfilledReason why(Shift shift, List<Person> people, Map<Person, Row> rows) {
        List<Obstacle> obstacles = new ArrayList<>();
        List<Person> couldHave = new ArrayList<>();
        for (var person : people) {
            var breaches = DutyCheck.of(person, Objects.requireNonNull(rows.get(person)), PlannedDuty.free(shift));
            if (breaches.isEmpty()) {
                couldHave.add(person);
            } else {
                obstacles.add(new Obstacle(person, breaches));
            }
        }
        List<String> sentences = new ArrayList<>();
        if (!couldHave.isEmpty()) {
            sentences.add(listed(couldHave) + " could take it.");
        }
        sentences.addAll(told(obstacles));
        return new UnfilledReason(
                shift,
                sentences,
                cheapest(couldHave, obstacles).orElse(null),
                obstacles.stream().map(Obstacle::exclusion).toList());
    }

    /** The few are named, the many are counted together: "The other AMHPs do not act for Kestermoor." */
    private static List<String> told(List<Obstacle> obstacles) {
        Map<String, List<Obstacle>> byReason = new LinkedHashMap<>();
        obstacles.stream()
                .sorted(Comparator.comparing(Obstacle::effort))
                .forEach(obstacle -> byReason.computeIfAbsent(obstacle.reason(), r -> new ArrayList<>())
                        .add(obstacle));
        List<String> sentences = new ArrayList<>();
        var crowds = byReason.entrySet().stream()
                .filter(reason -> reason.getValue().size() >= CROWD)
                .toList();
        byReason.entrySet().stream()
                .filter(reason -> reason.getValue().size() < CROWD)
                .flatMap(reason -> reason.getValue().stream())
                .forEach(obstacle -> sentences.add(obstacle.sentence()));
        for (var crowd : crowds) {
            var who = crowds.size() == 1 ? "The other AMHPs " : crowd.getValue().size() + " AMHPs ";
            sentences.add(who + inThePlural(crowd.getKey()) + ".");
        }
        return sentences;
    }

    private static String listed(List<Person> people) {
        var names = people.stream().map(Person::called).toList();
        var last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    private static Optional<Fix> cheapest(List<Person> couldHave, List<Obstacle> obstacles) {
        if (!couldHave.isEmpty()) {
            var first = couldHave.get(0);
            return Optional.of(new Fix("Give it to " + first.called() + ".", first, null));
        }
        return obstacles.stream()
                .filter(obstacle -> obstacle.effort() < NOT_OURS_TO_FIX)
                .min(Comparator.comparing(Obstacle::effort)
                        .thenComparing(o -> o.breaches().size()))
                .map(Obstacle::fix);
    }

    private static String inThePlural(String reason) {
        return reason.replaceFirst("^does not ", "do not ")
                .replaceFirst("^is ", "are ")
                .replaceFirst("^has ", "have ")
                .replaceFirst("^works ", "work ");
    }

    /** A person and what keeps them from the duty, hardest first. */
    private record Obstacle(Person person, List<Breach> breaches) {

        /** As hard as its hardest part; a pinned duty is a little harder to move than a free one, a given one more. */
        int effort() {
            return breaches.stream().mapToInt(Obstacle::effortOf).max().orElse(0);
        }

        private static int effortOf(Breach breach) {
            var other = breach.other();
            if (other == null) {
                return breach.rule().effort();
            }
            return switch (other.hold()) {
                case FREE -> 0;
                case PINNED -> 1;
                case GIVEN -> 7;
            };
        }

        String reason() {
            return breaches.get(0).reason();
        }

        String sentence() {
            return person.called() + " " + reason() + ".";
        }

        Exclusion exclusion() {
            return new Exclusion(person.id(), breaches.get(0).rule().name(), DutyCheck.sentences(person, breaches));
        }

        Fix fix() {
            var hardest = breaches.stream()
                    .max(Comparator.comparing(Obstacle::effortOf))
                    .orElseThrow();
            return new Fix(fixing(hardest), person, hardest.other());
        }

        private String fixing(Breach breach) {
            @Nullable PlannedDuty other = breach.other();
            if (other == null) {
                return "Ask " + person.called() + ", who " + breach.reason() + ".";
            }
            var pinned = other.hold() == PlannedDuty.Hold.PINNED ? "pinned " : "";
            return "Move " + person.called() + "'s " + pinned + Wording.duty(other) + ".";
        }
    }
}
