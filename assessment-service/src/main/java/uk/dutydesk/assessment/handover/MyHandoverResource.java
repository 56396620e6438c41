package uk.dutydesk.assessment.handover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.assessment.Assessments;
import uk.dutydesk.assessment.handover.Handover.ArrangedBy;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;

/** What an AMHP has to know of cases that come to them or have left them. */
@Path("/handovers")
@RolesAllowed(Roles.AMHP)
public class MyHandoverResource {

    private final Handovers handovers;
    private final Assessments assessments;
    private final Audit audit;
    private final Caller caller;
    private final Clock wallClock;

    MyHandoverResource(Handovers handovers, Assessments assessments, Audit audit, Caller caller, Clock wallClock) {
        this.handovers = handovers;
        this.assessments = assessments;
        this.audit = audit;
        this.caller = caller;
        this.wallClock = wallClock;
    }

    @GET
    @Path("/mine")
    @Transactional
    @Operation(summary = "Cases being handed over to me, and cases that have left me and I have not seen go")
    public MyHandovers mine() {
        var me = caller.person();
        if (me == null) {
            return new MyHandovers(List.of(), List.of());
        }
        return new MyHandovers(
                handovers.to(me).stream().map(this::view).toList(),
                handovers.unseenFrom(me).stream().map(this::view).toList());
    }

    @POST
    @Path("/{id}/sight")
    @Idempotent
    @Transactional
    @Operation(summary = "I have seen that this case has left me")
    public void seen(UUID id) {
        var handover = handovers
                .findByIdOptional(id)
                .filter(one -> one.fromAmhpId().equals(caller.person()))
                .orElseThrow(EntityNotFoundException::new);
        handover.seen(wallClock.instant());
        audit.changed("assessment", handover.assessmentId(), "HandoverSeen");
    }

    private HandoverView view(Handover handover) {
        return new HandoverView(
                handover.id(),
                handover.assessmentId(),
                assessments.get(handover.assessmentId()).reference(),
                handover.fromAmhpId(),
                handover.toAmhpId(),
                handover.arrangedBy(),
                handover.reason(),
                handover.arrangedAt(),
                handover.takenAt());
    }

    record MyHandovers(
            @NotNull List<HandoverView> waiting, @NotNull List<HandoverView> gone) {}

    record HandoverView(
            @NotNull UUID id,
            @NotNull UUID assessmentId,
            @NotNull String reference,
            @NotNull UUID fromAmhpId,
            @NotNull UUID toAmhpId,
            @NotNull ArrangedBy arrangedBy,
            @Nullable String reason,
            @NotNull Instant arrangedAt,
            @Nullable Instant takenAt) {

        @Override
        public String toString() {
            return "HandoverView[" + id + "]";
        }
    }
}
