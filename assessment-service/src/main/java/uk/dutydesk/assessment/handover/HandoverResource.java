package uk.dutydesk.assessment.handover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.assessment.Assessments;
import uk.dutydesk.assessment.assessment.State;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Roles;

/** Handing a case over, and taking it. Nobody takes a case from a colleague by themselves. */
@Path("/{id}/handover")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER})
public class HandoverResource {

    private final Assessments assessments;
    private final HandingOver handingOver;

    HandoverResource(Assessments assessments, HandingOver handingOver) {
        this.assessments = assessments;
        this.handingOver = handingOver;
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            summary =
                    "By whoever has the case: offer to hand it over. By a manager or coordinator: move it, saying why")
    public State arrange(UUID id, @NotNull @Valid HandoverRequest request) {
        var assessment = assessments.getForStep(id);
        handingOver.arrange(assessment, request.toAmhpId(), request.reason(), request.happenedAt());
        return State.of(assessment);
    }

    @POST
    @Path("/acceptance")
    @Idempotent
    @Transactional
    @RolesAllowed(Roles.AMHP)
    @Operation(summary = "Take the case that is being handed over to me")
    public State accept(UUID id, @NotNull @Valid Accepted request) {
        var assessment = assessments.getForStep(id);
        handingOver.accept(assessment, request.happenedAt());
        return State.of(assessment);
    }

    /** @param reason needed where it is not the holder who hands over */
    record HandoverRequest(
            @NotNull UUID toAmhpId,
            @Nullable @Size(min = 3, max = 500) String reason,
            @NotNull @PastOrPresent Instant happenedAt) {

        @Override
        public String toString() {
            return "HandoverRequest[" + toAmhpId + "]";
        }
    }

    record Accepted(@NotNull @PastOrPresent Instant happenedAt) {}
}
