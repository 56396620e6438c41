package uk.dutydesk.rota.exchange;

import static java.util.stream.Collectors.groupingBy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.amhp.Amhp;
import uk.dutydesk.rota.amhp.Amhps;
import uk.dutydesk.rota.demand.Demand;
import uk.dutydesk.rota.demand.Demands;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.duty.Duty;
import uk.dutydesk.rota.exchange.RosterExport.ApprovalExport;
import uk.dutydesk.rota.exchange.RosterExport.DemandExport;
import uk.dutydesk.rota.exchange.RosterExport.DutyExport;
import uk.dutydesk.rota.exchange.RosterExport.LeaveExport;
import uk.dutydesk.rota.exchange.RosterExport.PersonExport;
import uk.dutydesk.rota.exchange.RosterExport.SuspensionExport;
import uk.dutydesk.rota.leave.Leave;
import uk.dutydesk.rota.leave.Leaves;
import uk.dutydesk.rota.roster.Rosters;
import uk.dutydesk.rota.workingtime.London;

/** One document with a whole rota in it. */
@Path("/rosters/{id}/export")
@RolesAllowed(Roles.SERVICE_MANAGER)
public class RosterExportResource {

    private final Rosters rosters;
    private final Amhps amhps;
    private final Leaves leaves;
    private final Demands demands;
    private final Duties duties;
    private final Audit audit;

    RosterExportResource(Rosters rosters, Amhps amhps, Leaves leaves, Demands demands, Duties duties, Audit audit) {
        this.rosters = rosters;
        this.amhps = amhps;
        this.leaves = leaves;
        this.demands = demands;
        this.duties = duties;
        this.audit = audit;
    }

    /** People, demand and duties in UTC, for a checker of your own. */
    @GET
    @Transactional
    public RosterExport export(UUID id) {
        var roster = rosters.get(id);
        audit.read("roster", id);
        var away = leaves.touching(roster.reach()).stream().collect(groupingBy(Leave::amhpId));
        return new RosterExport(
                id,
                roster.name(),
                amhps.all().stream()
                        .map(amhp -> person(amhp, away.getOrDefault(amhp.id(), List.of())))
                        .toList(),
                demands.of(id).stream().map(RosterExportResource::demand).toList(),
                duties.of(id).stream().map(RosterExportResource::duty).toList());
    }

    private static PersonExport person(Amhp amhp, List<Leave> away) {
        var pattern = amhp.pattern();
        return new PersonExport(
                amhp.id(),
                amhp.terms().stream()
                        .map(term ->
                                new ApprovalExport(term.authority(), London.startOf(term.from()), endOf(term.until())))
                        .toList(),
                amhp.standing().suspensions().stream()
                        .map(suspension ->
                                new SuspensionExport(London.startOf(suspension.from()), orNoEnd(suspension.until())))
                        .toList(),
                away.stream()
                        .map(leave -> new LeaveExport(
                                leave.time().start(), leave.time().end()))
                        .toList(),
                amhp.particulars().trainee(),
                pattern.weeklyHours(),
                pattern.optOut48(),
                pattern.optOutUntil(),
                pattern.otherHours(),
                pattern.restByFortnight());
    }

    private static DemandExport demand(Demand demand) {
        return new DemandExport(
                demand.id(),
                demand.actingFor(),
                demand.role(),
                demand.time().start(),
                demand.time().end(),
                1);
    }

    private static DutyExport duty(Duty duty) {
        return new DutyExport(
                duty.demandId(), duty.amhpId(), duty.time().start(), duty.time().end(), duty.isBesideSomeone());
    }

    private static Instant endOf(LocalDate lastDay) {
        return London.startOf(lastDay.plusDays(1));
    }

    private static @Nullable Instant orNoEnd(@Nullable LocalDate lastDay) {
        return lastDay == null ? null : endOf(lastDay);
    }
}
