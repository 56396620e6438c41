package uk.dutydesk.assessment.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.assessment.AssessmentState;
import uk.dutydesk.assessment.assessment.Assessments;
import uk.dutydesk.assessment.assessment.State;
import uk.dutydesk.assessment.assessment.StepRefused;
import uk.dutydesk.assessment.assessment.Story;
import uk.dutydesk.assessment.need.ConveyanceNeed;
import uk.dutydesk.assessment.need.ConveyanceRequested;
import uk.dutydesk.assessment.need.Needs;
import uk.dutydesk.assessment.need.Sector;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Roles;

/** Asking for a journey. Only a completed application is authority to take a person to hospital: section 6(1). */
@Path("/{id}/conveyance-request")
@RolesAllowed(Roles.AMHP)
public class ConveyanceResource {

    private final Assessments assessments;
    private final Applications applications;
    private final Needs needs;
    private final Story story;

    ConveyanceResource(Assessments assessments, Applications applications, Needs needs, Story story) {
        this.assessments = assessments;
        this.applications = applications;
        this.needs = needs;
        this.story = story;
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(summary = "Ask for transport to the hospital the application names")
    public State ask(UUID id, @NotNull @Valid ConveyanceRequest request) {
        var assessment = assessments.getForStep(id);
        var application = applications
                .of(id)
                .orElseThrow(() -> new StepRefused(
                        "Nobody may be taken to hospital before an application names it (section 6(1))."));
        assessment.moveTo(AssessmentState.CONVEYANCE_REQUESTED);
        var conveyanceId = Objects.requireNonNullElseGet(request.conveyanceId(), UUID::randomUUID);
        needs.add(new ConveyanceNeed(conveyanceId, id, assessment.authority(), request.happenedAt()));
        story.step(
                assessment,
                request.happenedAt(),
                "CONVEYANCE_REQUESTED",
                "Transport asked for",
                request.asFact(conveyanceId, application));
        return State.of(assessment);
    }

    /** @param needs what the journey has to allow for, as codes or few words: wheelchair, woman in the crew */
    record ConveyanceRequest(
            @Nullable UUID conveyanceId,

            @NotBlank @Pattern(regexp = Sector.WRITTEN, message = Sector.MESSAGE) String pickUpSector,

            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 60) String> needs,
            @NotNull Instant earliest,
            @NotNull Instant latestArrival,
            @NotNull @PastOrPresent Instant happenedAt) {

        ConveyanceRequested asFact(UUID conveyance, Application application) {
            return new ConveyanceRequested(
                    conveyance,
                    application.assessmentId(),
                    application.authority(),
                    pickUpSector,
                    application.hospitalSiteId(),
                    application.section().name(),
                    application.windowEndsAt(),
                    needs,
                    earliest,
                    latestArrival);
        }
    }
}
