package uk.dutydesk.rota.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything a solver, an explanation or an editor needs to know about one rota, in plain data.
 *
 * @param shifts all that this rota has to fill
 * @param held duties somebody has already: pinned in this rota, or given in this or another
 * @param draft what the present draft proposes for the rest; a solver may start from it
 * @param weights what the manager says matters
 */
public record RotaProblem(
        List<Person> people, List<Shift> shifts, List<Assignment> held, List<Assignment> draft, Weights weights) {

    /** One where everything matters as it usually does. */
    public RotaProblem(List<Person> people, List<Shift> shifts, List<Assignment> held, List<Assignment> draft) {
        this(people, shifts, held, draft, Weights.USUAL);
    }

    public RotaProblem {
        people = List.copyOf(people);
        shifts = List.copyOf(shifts);
        held = List.copyOf(held);
        draft = List.copyOf(draft);
    }

    /** Whose duty it is, held or drafted; nobody's, where it is open. */
    public Optional<UUID> holderOf(Shift shift) {
        return Stream.concat(held.stream(), draft.stream())
                .filter(assignment -> !assignment.duty().isBesideSomeone())
                .filter(assignment -> assignment.duty().shift().equals(shift))
                .map(Assignment::person)
                .findFirst();
    }

    /** What a person has whatever else they are given. */
    public List<PlannedDuty> heldBy(UUID person) {
        return held.stream()
                .filter(assignment -> assignment.person().equals(person))
                .map(Assignment::duty)
                .toList();
    }

    /** What is left to decide: nobody holds it. */
    public List<Shift> open() {
        var taken = held.stream()
                .map(Assignment::duty)
                .filter(duty -> !duty.isBesideSomeone())
                .map(PlannedDuty::shift)
                .collect(Collectors.toSet());
        return shifts.stream().filter(shift -> !taken.contains(shift)).toList();
    }

    public RotaProblem with(List<Assignment> newDraft) {
        return new RotaProblem(people, shifts, held, newDraft, weights);
    }

    public RotaProblem holding(List<Assignment> newHeld) {
        return new RotaProblem(people, shifts, newHeld, draft, weights);
    }

    /** The same, with this rota's published duties counted in the fair shares: they are in no history yet. */
    public RotaProblem weighed() {
        var own = Set.copyOf(shifts);
        var counted = held.stream()
                .map(assignment -> own.contains(assignment.duty().shift())
                        ? new Assignment(assignment.person(), assignment.duty().pinned())
                        : assignment)
                .toList();
        return new RotaProblem(people, shifts, counted, draft, weights);
    }

    /** Each person's duties, held and drafted; people without any have an empty row. */
    public Map<Person, Row> rows() {
        var byId = peopleById();
        Map<Person, List<PlannedDuty>> duties = new HashMap<>();
        people.forEach(person -> duties.put(person, new ArrayList<>()));
        for (var assignments : List.of(held, draft)) {
            for (var assignment : assignments) {
                var person = byId.get(assignment.person());
                if (person != null) {
                    duties.computeIfAbsent(person, p -> new ArrayList<>()).add(assignment.duty());
                }
            }
        }
        return duties.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Row.of(entry.getValue())));
    }

    public Map<UUID, Person> peopleById() {
        return people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }
}
