package uk.dutydesk.rota.planning.optaplanner;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import uk.dutydesk.rota.planning.Assignment;
import uk.dutydesk.rota.planning.Eligibility;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.RotaScore;
import uk.dutydesk.rota.planning.RotaSolver.Better;

/** A rota problem in the solver's terms. */
@PlanningSolution
public class RotaPlan {

    @ProblemFactCollectionProperty
    private List<Person> people = List.of();

    @PlanningEntityCollectionProperty
    private List<Slot> slots = List.of();

    @PlanningScore
    private @Nullable HardMediumSoftScore score;

    @SuppressWarnings("unused") // the solver clones through it
    private RotaPlan() {}

    RotaPlan(List<Person> people, List<Slot> slots) {
        this.people = people;
        this.slots = slots;
    }

    static RotaPlan of(RotaProblem problem) {
        var byId = problem.peopleById();
        var drafted = problem.draft().stream()
                .collect(Collectors.toMap(draft -> draft.duty().shift().id(), Assignment::person, (one, other) -> one));
        List<Slot> slots = new ArrayList<>();
        for (var held : problem.held()) {
            var person = byId.get(held.person());
            if (person != null) {
                slots.add(Slot.held(idOf(held), held.duty(), person));
            }
        }
        for (var shift : problem.open()) {
            var eligible = Eligibility.among(problem.people(), shift);
            var start = byId.get(drafted.getOrDefault(shift.id(), new UUID(0, 0)));
            slots.add(
                    Slot.open(shift.id(), PlannedDuty.free(shift), eligible, eligible.contains(start) ? start : null));
        }
        return new RotaPlan(problem.people(), slots);
    }

    /** Two people may be on one shift, one beside the other. */
    private static UUID idOf(Assignment held) {
        var shift = held.duty().shift().id();
        return new UUID(
                shift.getMostSignificantBits() ^ held.person().getMostSignificantBits(),
                shift.getLeastSignificantBits() ^ held.person().getLeastSignificantBits());
    }

    List<Assignment> assignments() {
        return slots.stream()
                .filter(slot -> !slot.isHeld() && !slot.isUnfilled())
                .map(slot -> new Assignment(slot.holder().id(), slot.duty()))
                .toList();
    }

    Better asBetter() {
        return new Better(rotaScore(), assignments().size());
    }

    RotaScore rotaScore() {
        var known = Objects.requireNonNull(score);
        return new RotaScore(-known.hardScore(), -known.mediumScore(), -known.softScore());
    }

    List<Person> people() {
        return people;
    }

    List<Slot> slots() {
        return slots;
    }
}
