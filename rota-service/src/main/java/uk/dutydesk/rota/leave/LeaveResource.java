package uk.dutydesk.rota.leave;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.amhp.Amhps;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/** Time away: managers see all of it, an AMHP their own. */
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
        return leaves.touching(London.days(from, to)).stream()
                .filter(leave -> all || leave.amhpId().equals(caller.person()))
                .map(LeaveView::of)
                .toList();
    }

    @POST
    @RolesAllowed(Roles.SERVICE_MANAGER)
    @Idempotent
    @Transactional
    public Response record(@Valid @NotNull LeaveRequest request) {
        amhps.getOurs(request.amhpId());
        var id = request.id() == null ? UUID.randomUUID() : request.id();
        var leave = new Leave(id, request.amhpId(), request.kind(), new Span(request.startsAt(), request.endsAt()));
        leaves.persist(leave);
        audit.changed("amhp", request.amhpId(), "LeaveRecorded");
        return Response.status(201).entity(LeaveView.of(leave)).build();
    }

    record LeaveRequest(
            @Nullable UUID id,
            @NotNull UUID amhpId,
            @NotNull LeaveKind kind,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt) {

        @AssertTrue(message = "leave ends after it starts") boolean isEndsAt() {
            return startsAt == null || endsAt == null || endsAt.isAfter(startsAt);
        }
    }

    record LeaveView(
            @NotNull UUID id,
            @NotNull UUID amhpId,
            @NotNull LeaveKind kind,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt) {

        static LeaveView of(Leave leave) {
            return new LeaveView(
                    leave.id(),
                    leave.amhpId(),
                    leave.kind(),
                    leave.time().start(),
                    leave.time().end());
        }
    }
}
