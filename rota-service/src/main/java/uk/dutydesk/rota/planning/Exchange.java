package uk.dutydesk.rota.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.dutydesk.rota.planning.rule.Breach;

/** Duties of one rota that change hands together: each is given up before any is taken. */
public final class Exchange {

    private final Map<UUID, Person> people;
    private final Map<UUID, Row> rows = new HashMap<>();

    public Exchange(RotaProblem rota) {
        this.people = rota.peopleById();
        rota.rows().forEach((person, row) -> rows.put(person.id(), row));
    }

    /** Why it cannot be, in sentences; nothing where it can. */
    public List<String> against(List<Hand> hands) {
        List<String> sentences = new ArrayList<>();
        breaches(hands).forEach((person, breaches) -> sentences.addAll(DutyCheck.sentences(person, breaches)));
        return sentences;
    }

    public boolean isAllowed(List<Hand> hands) {
        return breaches(hands).isEmpty();
    }

    private Map<Person, List<Breach>> breaches(List<Hand> hands) {
        var given = hands.stream().map(hand -> hand.shift().id()).collect(Collectors.toSet());
        Map<UUID, Row> after = new HashMap<>();
        Map<Person, List<Breach>> found = new HashMap<>();
        for (var hand : hands) {
            var person = people.get(hand.to());
            if (person == null) {
                throw new IllegalArgumentException("No rule can be asked about somebody the rota does not know");
            }
            var duty = PlannedDuty.free(hand.shift());
            var row = after.computeIfAbsent(person.id(), id -> without(rows.getOrDefault(id, Row.EMPTY), given));
            var breaches = DutyCheck.of(person, row, duty);
            if (!breaches.isEmpty()) {
                found.computeIfAbsent(person, p -> new ArrayList<>()).addAll(breaches);
            }
            after.put(person.id(), row.with(duty));
        }
        return found;
    }

    private static Row without(Row row, Set<UUID> given) {
        return new Row(row.duties().stream()
                .filter(duty ->
                        duty.isBesideSomeone() || !given.contains(duty.shift().id()))
                .toList());
    }

    /** A shift that goes to somebody. */
    public record Hand(Shift shift, UUID to) {}
}
