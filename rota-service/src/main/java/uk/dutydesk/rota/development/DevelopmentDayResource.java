package uk.dutydesk.rota.development;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.amhp.Amhps;
import uk.dutydesk.rota.leave.Leave;
import uk.dutydesk.rota.leave.LeaveKind;
import uk.dutydesk.rota.leave.Leaves;
import uk.dutydesk.rota.workingtime.London;

/** Protected development days: one every two months. Managers see everybody's, others their own. */
@Path("/development-days")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class DevelopmentDayResource {

    private final Amhps amhps;
    private final Leaves leaves;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    DevelopmentDayResource(Amhps amhps, Leaves leaves, Audit audit, Caller caller, Clock clock) {
        this.amhps = amhps;
        this.leaves = leaves;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Those who may act today, whoever is overdue first. */
    @GET
    @Transactional
    public List<DevelopmentDayView> list() {
        var today = London.dayOf(clock.instant());
        var days = leaves.touching(London.days(today.minusYears(1), today.plusYears(1))).stream()
                .filter(leave -> leave.kind() == LeaveKind.PROTECTED_DEVELOPMENT)
                .collect(groupingBy(
                        Leave::amhpId,
                        mapping(leave -> London.dayOf(leave.time().start()), toList())));
        var shown = amhps.all().stream()
                .filter(amhp -> amhp.standing().mayActOn(today))
                .filter(amhp -> caller.has(Roles.SERVICE_MANAGER) || amhp.id().equals(caller.person()))
                .map(amhp -> DevelopmentDay.of(
                        amhp.id(), amhp.particulars().called(), days.getOrDefault(amhp.id(), List.of()), today))
                .sorted(Comparator.comparing(DevelopmentDay::state).reversed().thenComparing(DevelopmentDay::called))
                .toList();
        shown.forEach(each -> audit.read("amhp", each.amhpId()));
        return shown.stream().map(DevelopmentDayView::of).toList();
    }

    record DevelopmentDayView(
            @NotNull UUID amhpId,
            @NotNull String called,
            @Nullable LocalDate last,
            @Nullable LocalDate next,
            DevelopmentDay.@NotNull State state,
            @NotNull String sentence) {

        static DevelopmentDayView of(DevelopmentDay day) {
            return new DevelopmentDayView(
                    day.amhpId(), day.called(), day.last(), day.next(), day.state(), day.sentence());
        }

        @Override
        public String toString() {
            return "DevelopmentDayView[" + amhpId + "]";
        }
    }
}
