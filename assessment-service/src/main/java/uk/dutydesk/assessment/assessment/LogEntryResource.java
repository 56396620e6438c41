package uk.dutydesk.assessment.assessment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Roles;

/** Adding to a case's log by hand. */
@Path("/{id}/log-entries")
@RolesAllowed(Roles.AMHP)
public class LogEntryResource {

    private final Assessments assessments;
    private final Story story;

    LogEntryResource(Assessments assessments, Story story) {
        this.assessments = assessments;
        this.story = story;
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(summary = "Write a line in the log; it cannot be changed afterwards")
    public State add(UUID id, @NotNull @Valid Line request) {
        var assessment = assessments.get(id);
        story.step(assessment, request.happenedAt(), "NOTE", request.words());
        return State.of(assessment);
    }

    record Line(
            @NotNull @PastOrPresent Instant happenedAt,
            @NotBlank @Size(max = 4000) String words) {

        @Override
        public String toString() {
            return "Line[...]";
        }
    }
}
