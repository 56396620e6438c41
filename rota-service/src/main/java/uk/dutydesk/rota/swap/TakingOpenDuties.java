package uk.dutydesk.rota.swap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.rota.demand.Demand;
import uk.dutydesk.rota.demand.Demands;
import uk.dutydesk.rota.duty.ChangeReason;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.duty.Duty;
import uk.dutydesk.rota.duty.DutyChanges;
import uk.dutydesk.rota.duty.PublishingDuties;
import uk.dutydesk.rota.planning.DutyCheck;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.Row;
import uk.dutydesk.rota.planning.Shift;
import uk.dutydesk.rota.roster.Roster;
import uk.dutydesk.rota.roster.Rosters;
import uk.dutydesk.rota.roster.RotaProblems;
import uk.dutydesk.rota.swap.OpenDutyResource.OpenDutyView;
import uk.dutydesk.rota.workingtime.London;

/** Gives a published duty that nobody has to whoever takes it, where every rule allows. */
@ApplicationScoped
class TakingOpenDuties {

    private static final int MOST = 100;

    private final Rosters rosters;
    private final RotaProblems problems;
    private final Demands demands;
    private final Duties duties;
    private final PublishingDuties publishing;
    private final DutyChanges changes;
    private final Audit audit;
    private final Clock clock;

    TakingOpenDuties(
            Rosters rosters,
            RotaProblems problems,
            Demands demands,
            Duties duties,
            PublishingDuties publishing,
            DutyChanges changes,
            Audit audit,
            Clock clock) {
        this.rosters = rosters;
        this.problems = problems;
        this.demands = demands;
        this.duties = duties;
        this.publishing = publishing;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    List<OpenDutyView> open(@Nullable UUID person) {
        var now = clock.instant();
        return rosters.publishedAndNotOverOn(London.dayOf(now)).stream()
                .flatMap(roster -> openIn(roster, person, now))
                .sorted(Comparator.comparing(OpenDutyView::start).thenComparing(OpenDutyView::line))
                .limit(MOST)
                .toList();
    }

    private Stream<OpenDutyView> openIn(Roster roster, @Nullable UUID person, Instant now) {
        var rota = problems.of(roster);
        return rota.open().stream()
                .filter(shift -> shift.time().start().isAfter(now))
                .map(shift -> {
                    var against = person == null ? null : against(rota, shift, person);
                    return OpenDutyView.of(
                            shift, against == null ? null : against.isEmpty(), against == null ? List.of() : against);
                });
    }

    /** Nothing, where they may; null where the rota does not know them. */
    private static @Nullable List<String> against(RotaProblem rota, Shift shift, UUID amhpId) {
        var person = rota.peopleById().get(amhpId);
        if (person == null) {
            return null;
        }
        var row = rota.rows().getOrDefault(person, Row.EMPTY);
        return DutyCheck.sentences(person, DutyCheck.of(person, row, PlannedDuty.free(shift)));
    }

    Duty take(UUID demandId, UUID amhpId) {
        var demand = demands.findByIdOptional(demandId).orElseThrow(EntityNotFoundException::new);
        var roster = rosters.getAlone(demand.rosterId());
        requireOpen(roster, demand);
        var rota = problems.of(roster);
        var shift = rota.shifts().stream()
                .filter(each -> each.id().equals(demandId))
                .findFirst()
                .orElseThrow(EntityNotFoundException::new);
        var against = against(rota, shift, amhpId);
        if (against == null) {
            throw new EntityNotFoundException();
        }
        if (!against.isEmpty()) {
            throw new SwapRefused(against);
        }
        var duty = Duty.of(demand, amhpId, false);
        duties.persist(duty);
        publishing.publish(duty);
        duties.flush(); // the database lets one person have it
        changes.note(duty, ChangeReason.COVER);
        rosters.noteChange(roster);
        audit.changed("duty", duty.id(), "OpenDutyTaken");
        return duty;
    }

    private void requireOpen(Roster roster, Demand demand) {
        if (!roster.isPublished()) {
            throw new EntityNotFoundException();
        }
        if (!demand.time().start().isAfter(clock.instant())) {
            throw new SwapRefused("A duty that has begun is not taken here. Ring the manager on call.");
        }
        if (duties.onDemand(demand.id()).stream().anyMatch(duty -> !duty.isBesideSomeone())) {
            throw new SwapRefused("Somebody has this duty already.");
        }
    }
}
