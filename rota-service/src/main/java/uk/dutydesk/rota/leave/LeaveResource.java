package uk.dutydesk.rota.leave;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.amhp.Amhps;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/** Time away: managers see all of it of those whose record they keep, an AMHP their own. */
@Path("/leaves")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class LeaveResource {

    private final Leaves leaves;
    private final Amhps amhps;
    private final Audit audit;
    private final Caller caller;

    LeaveResource(Leaves leaves, Amhps amhps, Audit audit, Caller caller) {
        this.leaves = leaves;
        this.amhps = amhps;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @Transactional
    public List<LeaveView> list(@NotNull @QueryParam("from") LocalDate from, @NotNull @QueryParam("to") LocalDate to) {
        if (to.isBefore(from)) {
            return List.of();
        }
        var all = caller.has(Roles.SERVICE_MANAGER);
        Set<UUID> ours = all ? amhps.keptIds() : Set.of();
        return leaves.mentioned(London.days(from, to)).stream()
                .filter(leave -> ours.contains(leave.amhpId()) || leave.amhpId().equals(caller.person()))
                .map(LeaveView::of)
                .toList();
    }

    /** A manager records leave, which is approved by that; an AMHP asks for their own. */
    @POST
    @Idempotent
    @Transactional
    public Response record(@Valid @NotNull LeaveRequest request) {
        var manages = caller.has(Roles.SERVICE_MANAGER);
        if (!manages && !request.amhpId().equals(caller.person())) {
            throw new EntityNotFoundException();
        }
        if (!manages && request.kind() == LeaveKind.SICKNESS) {
            throw new LeaveRefused("Nobody asks to be unwell: tell your manager, who finds cover and records it.");
        }
        amhps.getOurs(request.amhpId());
        var id = request.id() == null ? UUID.randomUUID() : request.id();
        var time = new Span(request.startsAt(), request.endsAt());
        var leave = manages
                ? Leave.approved(id, request.amhpId(), request.kind(), time)
                : Leave.asked(id, request.amhpId(), request.kind(), time);
        leaves.persistAndFlush(leave);
        audit.changed("amhp", request.amhpId(), manages ? "LeaveRecorded" : "LeaveAsked");
        return Response.status(201).entity(LeaveView.of(leave)).build();
    }

    /** Taken back: by whoever asked, until it is decided; by a manager at any time. */
    @DELETE
    @Path("/{id}")
    @Transactional
    public void withdraw(UUID id) {
        var leave = leaves.get(id);
        var manages = caller.has(Roles.SERVICE_MANAGER);
        if (!manages && !leave.amhpId().equals(caller.person())) {
            throw new EntityNotFoundException();
        }
        amhps.getOurs(leave.amhpId());
        if (!manages && leave.state() != LeaveState.ASKED) {
            throw new LeaveRefused("This leave has been decided. Ask your manager to change it.");
        }
        leave.withdraw();
        audit.changed("amhp", leave.amhpId(), "LeaveWithdrawn");
    }

    record LeaveRequest(
            @Nullable UUID id,
            @NotNull UUID amhpId,
            @NotNull LeaveKind kind,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt) {

        @AssertTrue(message = "The last day has to be on or after the first, within two years") boolean isEndsAt() {
            return startsAt == null
                    || endsAt == null
                    || (endsAt.isAfter(startsAt) && endsAt.isBefore(startsAt.plus(Duration.ofDays(731))));
        }
    }

    /** @param refusedBecause where it was refused; read by the person and their managers */
    record LeaveView(
            @NotNull UUID id,
            int version,
            @NotNull UUID amhpId,
            @NotNull LeaveKind kind,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @NotNull LeaveState state,
            @Nullable String refusedBecause) {

        static LeaveView of(Leave leave) {
            return new LeaveView(
                    leave.id(),
                    leave.version(),
                    leave.amhpId(),
                    leave.kind(),
                    leave.time().start(),
                    leave.time().end(),
                    leave.state(),
                    leave.refusedBecause());
        }

        @Override
        public String toString() {
            return "LeaveView[" + id + "]";
        }
    }
}
