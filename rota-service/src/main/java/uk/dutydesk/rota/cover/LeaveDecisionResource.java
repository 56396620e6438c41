package uk.dutydesk.rota.cover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.version.IfMatch;
import uk.dutydesk.rota.amhp.Amhps;
import uk.dutydesk.rota.demand.ShiftLines;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.duty.Duty;
import uk.dutydesk.rota.leave.Leave;
import uk.dutydesk.rota.leave.LeaveRefused;
import uk.dutydesk.rota.leave.LeaveState;
import uk.dutydesk.rota.leave.Leaves;
import uk.dutydesk.rota.planning.Shift;

/** A manager looks at who would remain, and says yes or no to leave. */
@Path("/leaves/{id}")
@RolesAllowed(Roles.SERVICE_MANAGER)
public class LeaveDecisionResource {

    private final Leaves leaves;
    private final Amhps amhps;
    private final Duties duties;
    private final ShiftLines lines;
    private final CoverCheck check;
    private final Audit audit;

    LeaveDecisionResource(Leaves leaves, Amhps amhps, Duties duties, ShiftLines lines, CoverCheck check, Audit audit) {
        this.leaves = leaves;
        this.amhps = amhps;
        this.duties = duties;
        this.lines = lines;
        this.check = check;
        this.audit = audit;
    }

    /** Day by day, for the first 62 days: what is needed, who remains, and what nobody would be left for. */
    @GET
    @Path("/cover")
    @Transactional
    public CoverView cover(UUID id) {
        var leave = ours(id);
        audit.read("amhp", leave.amhpId());
        var names = lines.names();
        return new CoverView(
                check.without(leave).stream().map(DayView::of).toList(),
                own(leave).stream()
                        .map(duty -> new DutyView(
                                names.getOrDefault(duty.line(), duty.line()),
                                duty.time().start(),
                                duty.time().end()))
                        .toList());
    }

    /** Whoever has published duties then gives them to others first: approval takes no duty from anybody. */
    @PUT
    @Path("/approval")
    @Transactional
    public void approve(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var leave = ours(id);
        IfMatch.require(ifMatch, leave.version());
        var own = own(leave);
        if (leave.state() == LeaveState.ASKED && !own.isEmpty()) {
            throw new LeaveRefused(amhps.get(leave.amhpId()).particulars().called() + " has " + own.size()
                    + (own.size() == 1 ? " published duty" : " published duties")
                    + " in that time. Find somebody for " + (own.size() == 1 ? "it" : "them") + " first.");
        }
        leave.approve();
        audit.changed("amhp", leave.amhpId(), "LeaveApproved");
    }

    @PUT
    @Path("/refusal")
    @Transactional
    public void refuse(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull RefusalRequest request) {
        var leave = ours(id);
        IfMatch.require(ifMatch, leave.version());
        leave.refuse(request.reason().strip());
        audit.changed("amhp", leave.amhpId(), "LeaveRefused");
    }

    private Leave ours(UUID id) {
        var leave = leaves.get(id);
        amhps.getOurs(leave.amhpId());
        return leave;
    }

    private List<Duty> own(Leave leave) {
        return duties.published(leave.time()).stream()
                .filter(duty -> duty.amhpId().equals(leave.amhpId()))
                .toList();
    }

    /** @param reason the person reads it */
    record RefusalRequest(@NotBlank @Size(max = 500) String reason) {

        @Override
        public String toString() {
            return "RefusalRequest[]";
        }
    }

    /** @param ownDuties published duties of whoever asks, which others would have to take */
    record CoverView(@NotNull List<DayView> days, @NotNull List<DutyView> ownDuties) {}

    /**
     * One day.
     *
     * @param needed duties that begin on it
     * @param free how many people could have one of them
     * @param nobodyFor names of those that nobody would be left for
     * @param anyway how many would have nobody all the same
     */
    record DayView(
            @NotNull LocalDate day,
            int needed,
            int free,
            @NotNull List<String> nobodyFor,
            int anyway) {

        static DayView of(CoverCheck.Day day) {
            return new DayView(
                    day.day(),
                    day.needed(),
                    day.free(),
                    day.nobodyFor().stream().map(Shift::name).toList(),
                    day.anyway());
        }
    }

    record DutyView(
            @NotNull String name,
            @NotNull Instant start,
            @NotNull Instant end) {}
}
