package uk.dutydesk.rota.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.demand.Demand;
import uk.dutydesk.rota.demand.Demands;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.duty.Duty;
import uk.dutydesk.rota.planning.Assignment;
import uk.dutydesk.rota.planning.DutyCheck;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.Row;
import uk.dutydesk.rota.planning.Shift;

/**
 * Puts what a search proposes into a draft, in place of what was free there. What a manager pinned or recorded while it
 * searched stands: a proposed duty that no longer fits is left out, and shows as unfilled with its reason.
 */
@ApplicationScoped
public class AdoptingProposals {

    private static final String BY_A_SEARCH = "";

    private final Rosters rosters;
    private final RotaProblems problems;
    private final Demands demands;
    private final Duties duties;
    private final RosterEdits edits;

    AdoptingProposals(Rosters rosters, RotaProblems problems, Demands demands, Duties duties, RosterEdits edits) {
        this.edits = edits;
        this.rosters = rosters;
        this.problems = problems;
        this.demands = demands;
        this.duties = duties;
    }

    /** Gives the number of duties that are filled now. */
    public int adopt(UUID rosterId, List<Assignment> proposed) {
        var roster = rosters.get(rosterId);
        roster.requireDraft();
        edits.during(roster, RosterEdit.Kind.MADE, BY_A_SEARCH, () -> exchange(roster, proposed));
        rosters.noteChange(roster);
        return (int) duties.of(rosterId).stream()
                .filter(duty -> !duty.isBesideSomeone())
                .count();
    }

    private void exchange(Roster roster, List<Assignment> proposed) {
        duties.discardFree(roster.id());
        var rota = problems.of(roster);
        var fitting = fitting(rota, proposed);
        var byId = demands.of(roster.id()).stream().collect(Collectors.toMap(Demand::id, Function.identity()));
        for (var assignment : fitting) {
            var demand = byId.get(assignment.duty().shift().id());
            if (demand != null) {
                duties.persist(Duty.of(demand, assignment.person(), false));
            }
        }
    }

    private static List<Assignment> fitting(RotaProblem rota, List<Assignment> proposed) {
        var open = rota.open().stream().map(Shift::id).collect(Collectors.toSet());
        var people = rota.peopleById();
        Map<Person, Row> rows = new HashMap<>(rota.rows());
        return proposed.stream()
                .filter(assignment -> open.contains(assignment.duty().shift().id()))
                .filter(assignment -> fits(assignment, people.get(assignment.person()), rows))
                .toList();
    }

    private static boolean fits(Assignment assignment, @Nullable Person person, Map<Person, Row> rows) {
        if (person == null) {
            return false;
        }
        var row = rows.getOrDefault(person, Row.EMPTY);
        if (!DutyCheck.of(person, row, assignment.duty()).isEmpty()) {
            return false;
        }
        rows.put(person, row.with(assignment.duty()));
        return true;
    }
}
