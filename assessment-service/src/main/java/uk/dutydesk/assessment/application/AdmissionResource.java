package uk.dutydesk.assessment.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import uk.dutydesk.assessment.assessment.Assessments;
import uk.dutydesk.assessment.assessment.State;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Roles;

/** Recording an admission by hand, where no hospital system tells us. */
@Path("/{id}/admission")
@RolesAllowed(Roles.AMHP)
public class AdmissionResource {

    private final Assessments assessments;
    private final Admitting admitting;

    AdmissionResource(Assessments assessments, Admitting admitting) {
        this.assessments = assessments;
        this.admitting = admitting;
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(summary = "The person was admitted; one that came too late is recorded and flagged")
    public State admitted(UUID id, @NotNull @Valid AdmissionRequest request) {
        var assessment = assessments.getForStep(id);
        admitting.admit(assessment, request.hospitalSiteId(), request.admittedAt());
        return State.of(assessment);
    }

    record AdmissionRequest(
            @NotNull UUID hospitalSiteId,
            @NotNull @PastOrPresent Instant admittedAt) {}
}
