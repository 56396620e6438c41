package uk.dutydesk.rota.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.rota.demand.Demand;
import uk.dutydesk.rota.duty.ChangeReason;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.duty.Duty;
import uk.dutydesk.rota.duty.DutyChanges;
import uk.dutydesk.rota.duty.PublishingDuties;
import uk.dutydesk.rota.planning.DutyCheck;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.PlannedDuty.Hold;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.Row;
import uk.dutydesk.rota.planning.Shift;
import uk.dutydesk.rota.planning.Wording;

/** Gives duties to people by hand, and takes them back: checked by the rules the solver keeps. */
@ApplicationScoped
class EditingDuties {

    private final RotaProblems problems;
    private final Duties duties;
    private final PublishingDuties publishing;
    private final Rosters rosters;
    private final RosterEdits edits;
    private final DutyChanges changes;
    private final Caller caller;
    private final Audit audit;

    EditingDuties(
            RotaProblems problems,
            Duties duties,
            PublishingDuties publishing,
            Rosters rosters,
            RosterEdits edits,
            DutyChanges changes,
            Caller caller,
            Audit audit) {
        this.edits = edits;
        this.changes = changes;
        this.caller = caller;
        this.problems = problems;
        this.duties = duties;
        this.publishing = publishing;
        this.rosters = rosters;
        this.audit = audit;
    }

    /**
     * Who has it now gives it up. In a published rota the duty keeps its id and everyone is told: whoever
     * works beside them, that this is cancelled.
     *
     * @param reason why, where the rota is locked
     */
    void assign(Roster roster, Demand demand, UUID amhpId, boolean pinned, @Nullable ChangeReason reason) {
        edits.during(
                roster, RosterEdit.Kind.GIVEN, caller.subject(), () -> give(roster, demand, amhpId, pinned, reason));
        rosters.noteChange(roster);
        audit.changed("roster", roster.id(), "DutyAssigned");
    }

    private void give(Roster roster, Demand demand, UUID amhpId, boolean pinned, @Nullable ChangeReason reason) {
        var present = holder(demand.id());
        var table = new Table(problems.of(roster), present);
        table.require(amhpId, PlannedDuty.free(table.shift(demand.id())));
        if (present != null && roster.isPublished()) {
            if (!present.amhpId().equals(amhpId)) {
                publishing.cancelBeside(present);
            }
            publishing.giveTo(present, amhpId);
            keep(present, reason);
        } else {
            free(roster, demand, null);
            var duty = Duty.of(demand, amhpId, pinned);
            add(roster, duty);
            keep(duty, reason);
        }
    }

    private void keep(Duty duty, @Nullable ChangeReason reason) {
        if (reason != null && duty.isPublished()) {
            duties.flush();
            changes.note(duty, reason);
        }
    }

    /** Takes the duty from whoever has it, and from those who only work beside them. */
    void unassign(Roster roster, Demand demand, @Nullable ChangeReason reason) {
        edits.during(roster, RosterEdit.Kind.TAKEN_BACK, caller.subject(), () -> free(roster, demand, reason));
        rosters.noteChange(roster);
        audit.changed("roster", roster.id(), "DutyTakenBack");
    }

    /** Many at once, all or none: leaders before those who work beside them. */
    void assignAll(Roster roster, List<Wanted> wanted) {
        edits.during(roster, RosterEdit.Kind.IMPORTED, caller.subject(), () -> giveOut(roster, wanted));
        audit.changed("roster", roster.id(), "DutiesImported");
    }

    /** The same, where what it changes is noted already. */
    void giveOut(Roster roster, List<Wanted> wanted) {
        var table = new Table(problems.of(roster), null);
        var leaders = new HashMap<UUID, UUID>();
        duties.of(roster.id()).stream()
                .filter(duty -> !duty.isBesideSomeone())
                .forEach(duty -> leaders.put(duty.demandId(), duty.amhpId()));
        for (var each : wanted) {
            var shift = table.shift(each.demand().id());
            if (!each.beside()) {
                if (leaders.putIfAbsent(each.demand().id(), each.amhpId()) != null) {
                    throw new RosterRefused(
                            "Somebody has " + shift.name() + " on " + Wording.day(shift.day()) + " already.");
                }
                table.require(each.amhpId(), new PlannedDuty(shift, holdFor(each), null));
                add(roster, Duty.of(each.demand(), each.amhpId(), each.pinned()));
            }
        }
        for (var each : wanted) {
            if (each.beside()) {
                besideTheirColleague(roster, each, table, leaders);
            }
        }
        rosters.noteChange(roster);
    }

    private void besideTheirColleague(Roster roster, Wanted each, Table table, Map<UUID, UUID> leaders) {
        var shift = table.shift(each.demand().id());
        var leader = leaders.get(each.demand().id());
        if (leader == null) {
            throw new RosterRefused(
                    "Nobody has " + shift.name() + " on " + Wording.day(shift.day()) + " to work beside.");
        }
        table.require(each.amhpId(), new PlannedDuty(shift, Hold.PINNED, leader));
        add(roster, Duty.beside(each.demand(), each.amhpId(), leader));
    }

    private static Hold holdFor(Wanted each) {
        return each.pinned() ? Hold.PINNED : Hold.FREE;
    }

    private void free(Roster roster, Demand demand, @Nullable ChangeReason reason) {
        for (var duty : duties.onDemand(demand.id())) {
            if (roster.isPublished()) {
                publishing.cancel(duty);
                if (reason != null) {
                    changes.note(duty, reason);
                }
            } else {
                duties.delete(duty);
            }
        }
        duties.flush(); // what follows may take the place at once
    }

    private void add(Roster roster, Duty duty) {
        duties.persist(duty);
        if (roster.isPublished()) {
            publishing.publish(duty);
        }
    }

    private @Nullable Duty holder(UUID demandId) {
        return duties.onDemand(demandId).stream()
                .filter(duty -> !duty.isBesideSomeone())
                .findFirst()
                .orElse(null);
    }

    /** A duty somebody is to have. */
    record Wanted(Demand demand, UUID amhpId, boolean beside, boolean pinned) {}

    /** Everyone's row while duties are given out. */
    private static final class Table {

        private final Map<UUID, Person> people;
        private final Map<UUID, Row> rows = new HashMap<>();
        private final Map<UUID, Shift> shifts = new HashMap<>();

        /** Leaves out the duty that is about to change hands, and whoever works beside its holder. */
        Table(RotaProblem problem, @Nullable Duty moving) {
            this.people = problem.peopleById();
            problem.shifts().forEach(shift -> shifts.put(shift.id(), shift));
            problem.rows().forEach((person, row) -> {
                var kept = moving == null
                        ? row
                        : new Row(row.duties().stream()
                                .filter(duty -> !duty.shift().id().equals(moving.demandId()))
                                .toList());
                rows.put(person.id(), kept);
            });
        }

        Shift shift(UUID demandId) {
            var shift = shifts.get(demandId);
            if (shift == null) {
                throw new EntityNotFoundException();
            }
            return shift;
        }

        void require(UUID amhpId, PlannedDuty duty) {
            var person = people.get(amhpId);
            if (person == null) {
                throw new EntityNotFoundException();
            }
            var row = rows.getOrDefault(amhpId, Row.EMPTY);
            var breaches = DutyCheck.of(person, row, duty);
            if (!breaches.isEmpty()) {
                throw new DutyRefused(DutyCheck.sentences(person, breaches));
            }
            rows.put(amhpId, row.with(duty));
        }
    }
}
