package uk.dutydesk.assessment.assessment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.duty.ActingAsAmhp;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.version.IfMatch;

/** Recording that the AMHP saw and interviewed the person. */
@Path("/{id}/interview")
@RolesAllowed(Roles.AMHP)
public class InterviewResource {

    private final Assessments assessments;
    private final Story story;
    private final ActingAsAmhp acting;
    private final Caller caller;

    InterviewResource(Assessments assessments, Story story, ActingAsAmhp acting, Caller caller) {
        this.assessments = assessments;
        this.story = story;
        this.acting = acting;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(summary = "Where the case stands, with the version to send back in If-Match")
    public RestResponse<State> current(UUID id) {
        var assessment = assessments.get(id);
        return RestResponse.ResponseBuilder.ok(State.of(assessment))
                .header("ETag", IfMatch.etag(assessment.version()))
                .build();
    }

    @PUT
    @Transactional
    @Operation(summary = "The AMHP saw the person and interviewed them in a suitable manner (section 13(2))")
    public State interviewed(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid InterviewRequest request) {
        var assessment = assessments.get(id);
        IfMatch.require(ifMatch, assessment.version());
        if (!assessment.requireAllocated().equals(caller.person())) {
            throw new StepRefused("Only the AMHP who has the case can say that they saw the person (section 11(5)).");
        }
        acting.require(assessment.requireAllocated(), assessment.authority());
        assessment.interviewed(new Interview(request.seenAt(), request.suitableManner(), request.support()));
        story.step(assessment, request.seenAt(), "INTERVIEWED", "The AMHP saw the person");
        assessments.flush();
        return State.of(assessment);
    }

    record InterviewRequest(
            @NotNull @PastOrPresent Instant seenAt,

            @AssertTrue(message = "The interview has to be in a suitable manner (section 13(2))")
            boolean suitableManner,

            @Nullable @Size(max = 1000) String support) {

        @Override
        public String toString() {
            return "InterviewRequest[...]";
        }
    }
}
