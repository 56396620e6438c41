package uk.dutydesk.rota.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import uk.dutydesk.rota.demand.Demands;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.duty.Duty;
import uk.dutydesk.rota.planning.DutyCheck;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.Row;
import uk.dutydesk.rota.rotation.Rotations;

/** Begins a draft with the duties of lines that go round, pinned; where a rule stands against one, it is left open. */
@ApplicationScoped
class PinningTurns {

    private final Rotations rotations;
    private final RotaProblems problems;
    private final Demands demands;
    private final Duties duties;

    PinningTurns(Rotations rotations, RotaProblems problems, Demands demands, Duties duties) {
        this.rotations = rotations;
        this.problems = problems;
        this.demands = demands;
        this.duties = duties;
    }

    void in(Roster roster) {
        var byLine = rotations.byLine();
        if (byLine.values().stream().noneMatch(rotation -> rotation.isPinned())) {
            return;
        }
        var rota = problems.of(roster);
        var people = rota.peopleById();
        Map<Person, Row> rows = new HashMap<>(rota.rows());
        for (var shift : rota.open()) {
            var rotation = byLine.get(shift.line());
            var turn = shift.precedent().turnOf();
            var person = turn == null ? null : people.get(turn);
            if (rotation == null || !rotation.isPinned() || person == null) {
                continue;
            }
            var row = rows.getOrDefault(person, Row.EMPTY);
            var duty = PlannedDuty.free(shift);
            if (DutyCheck.of(person, row, duty).isEmpty()) {
                duties.persist(Duty.of(demands.get(roster.id(), shift.id()), person.id(), true));
                rows.put(person, row.with(duty));
            }
        }
    }
}
