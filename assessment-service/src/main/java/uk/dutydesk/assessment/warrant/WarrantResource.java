package uk.dutydesk.assessment.warrant;

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
import uk.dutydesk.assessment.assessment.Assessment;
import uk.dutydesk.assessment.assessment.AssessmentState;
import uk.dutydesk.assessment.assessment.Assessments;
import uk.dutydesk.assessment.assessment.State;
import uk.dutydesk.assessment.assessment.Story;
import uk.dutydesk.assessment.clock.ClockKind;
import uk.dutydesk.assessment.clock.LegalClock.Running;
import uk.dutydesk.assessment.clock.LegalClocks;
import uk.dutydesk.assessment.clock.StartedBy;
import uk.dutydesk.assessment.law.LondonDays;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Roles;

/** Recording what the court did. Only an AMHP may lay the information. */
@Path("/{id}/warrant")
@RolesAllowed(Roles.AMHP)
public class WarrantResource {

    private final Assessments assessments;
    private final LegalClocks clocks;
    private final Story story;
    private final WarrantSettings settings;

    WarrantResource(Assessments assessments, LegalClocks clocks, Story story, WarrantSettings settings) {
        this.assessments = assessments;
        this.clocks = clocks;
        this.story = story;
        this.settings = settings;
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(summary = "A warrant under section 135(1) was applied for, issued or refused")
    public State record(UUID id, @NotNull @Valid WarrantRequest request) {
        var assessment = assessments.getForStep(id);
        assessment.moveTo(request.step().state());
        if (request.step() == Step.ISSUED) {
            startClock(assessment, request.happenedAt());
        }
        var court = request.court() == null ? "" : ": " + request.court();
        story.step(
                assessment,
                request.happenedAt(),
                request.step().state().name(),
                request.step().state().words() + court);
        return State.of(assessment);
    }

    /** The 24 hours of section 135 do not run yet: they start on arrival or first entry. */
    private void startClock(Assessment assessment, Instant issuedAt) {
        var end = issuedAt.atZone(LondonDays.LONDON).plus(settings.life()).toInstant();
        clocks.restart(
                new Running(
                        assessment.referralId(),
                        assessment.id(),
                        ClockKind.WARRANT,
                        StartedBy.WARRANT_ISSUED,
                        issuedAt,
                        end),
                issuedAt,
                "another warrant");
    }

    /** What the court was asked or said. */
    enum Step {
        APPLIED(AssessmentState.WARRANT_APPLICATION),
        ISSUED(AssessmentState.WARRANT_ISSUED),
        REFUSED(AssessmentState.WARRANT_REFUSED);

        private final AssessmentState state;

        Step(AssessmentState state) {
            this.state = state;
        }

        AssessmentState state() {
            return state;
        }
    }

    record WarrantRequest(
            @NotNull Step step,
            @NotNull @PastOrPresent Instant happenedAt,
            @Nullable @Size(max = 200) String court) {}
}
