package uk.dutydesk.assessment.recommendation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.assessment.Assessments;
import uk.dutydesk.assessment.assessment.State;
import uk.dutydesk.assessment.assessment.Story;
import uk.dutydesk.assessment.law.AdmissionSection;
import uk.dutydesk.assessment.need.DoctorsAccess;
import uk.dutydesk.assessment.recommendation.Recommendation.Signed;
import uk.dutydesk.assessment.timeline.Recorder;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.tenancy.Tenancy;

/** Recording a medical recommendation: by the AMHP from the signed form, or by the doctor for a case they accepted. */
@Path("/{id}/recommendations")
@RolesAllowed({Roles.AMHP, Roles.DOCTOR})
public class RecommendationResource {

    private final Recommendations recommendations;
    private final Assessments assessments;
    private final Story story;
    private final DoctorsAccess access;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Recorder recorder;
    private final Clock wallClock;

    RecommendationResource(
            Recommendations recommendations,
            Assessments assessments,
            Story story,
            DoctorsAccess access,
            Tenancy tenancy,
            Caller caller,
            Recorder recorder,
            Clock wallClock) {
        this.recommendations = recommendations;
        this.assessments = assessments;
        this.story = story;
        this.access = access;
        this.tenancy = tenancy;
        this.caller = caller;
        this.recorder = recorder;
        this.wallClock = wallClock;
    }

    @POST
    @Idempotent
    @Transactional
    @ResponseStatus(201)
    @Operation(summary = "Record what a doctor who examined the person recommends; it cannot be changed afterwards")
    public State record(UUID id, @NotNull @Valid RecommendationRequest request) {
        if (caller.has(Roles.AMHP)) {
            return add(id, request);
        }
        return tenancy.as(access.open(id, ownRecord(request)), () -> add(id, request));
    }

    private State add(UUID id, RecommendationRequest request) {
        var assessment = assessments.getForStep(id);
        assessment.requireOpen();
        recommendations.persist(new Recommendation(
                Objects.requireNonNullElseGet(request.id(), UUID::randomUUID),
                assessment.authority(),
                id,
                request.signed(),
                wallClock.instant(),
                recorder.name()));
        var words = request.section() == null
                ? "A doctor does not recommend detention"
                : "A doctor recommends " + request.section().words();
        story.step(assessment, request.signedAt(), "RECOMMENDATION", words);
        return State.of(assessment);
    }

    /** A doctor speaks only for themselves. */
    private UUID ownRecord(RecommendationRequest request) {
        if (!request.doctorId().equals(caller.person())) {
            throw new EntityNotFoundException();
        }
        return request.doctorId();
    }

    /**
     * @param section what is recommended; left out where the doctor does not recommend detention
     * @param treatmentAt for section 3, the hospital sites at which the form says that treatment is available (section 3(2)(d))
     * @param approved under section 12(2), or an approved clinician, when examining and signing
     */
    record RecommendationRequest(
            @Nullable UUID id,
            @NotNull UUID doctorId,
            @Nullable AdmissionSection section,
            @NotNull @PastOrPresent Instant examinedAt,
            @NotNull @PastOrPresent Instant signedAt,
            boolean approved,
            boolean previousAcquaintance,
            @Nullable @Size(max = 10) List<@NotNull UUID> treatmentAt) {

        Signed signed() {
            return new Signed(
                    doctorId,
                    section,
                    examinedAt,
                    signedAt,
                    approved,
                    previousAcquaintance,
                    Objects.requireNonNullElse(treatmentAt, List.of()));
        }
    }
}
