package uk.dutydesk.assessment.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.assessment.Assessments;
import uk.dutydesk.assessment.assessment.State;
import uk.dutydesk.assessment.decision.Decision.Alternative;
import uk.dutydesk.assessment.decision.Decision.Made;
import uk.dutydesk.assessment.duty.ActingAsAmhp;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;

/** The AMHP's own decision. No role may make, change or remove it for them. */
@Path("/{id}/decisions")
@RolesAllowed(Roles.AMHP)
public class DecisionResource {

    private final Assessments assessments;
    private final Decisions decisions;
    private final Deciding deciding;
    private final ActingAsAmhp acting;
    private final Caller caller;

    DecisionResource(
            Assessments assessments, Decisions decisions, Deciding deciding, ActingAsAmhp acting, Caller caller) {
        this.assessments = assessments;
        this.decisions = decisions;
        this.deciding = deciding;
        this.acting = acting;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Transactional
    @ResponseStatus(201)
    @Operation(
            summary =
                    "Record my own decision; once saved it cannot be changed, only corrected by a new entry beside it")
    public State decide(UUID id, @NotNull @Valid DecisionRequest request) {
        var assessment = assessments.getForStep(id);
        var amhp = assessment.requireAllocated();
        if (!amhp.equals(caller.person())) {
            throw new DecisionRefused(
                    "The decision belongs to the AMHP who has the case, and nobody else may record it (section 13).");
        }
        var decisionId = Objects.requireNonNullElseGet(request.id(), UUID::randomUUID);
        if (request.corrects() == null) {
            acting.require(amhp, assessment.authority());
            deciding.decide(assessment, decisionId, request.made(amhp));
        } else {
            requireOf(id, request.corrects());
            deciding.correct(assessment, decisionId, request.made(amhp));
        }
        return State.of(assessment);
    }

    private void requireOf(UUID assessmentId, UUID decisionId) {
        if (decisions.of(assessmentId).stream()
                .noneMatch(decision -> decision.id().equals(decisionId))) {
            throw new EntityNotFoundException();
        }
    }

    /**
     * @param reviewAt when a deferred decision is looked at again
     * @param corrects the earlier entry, where this only puts it right
     */
    record DecisionRequest(
            @Nullable UUID id,
            @NotNull Outcome outcome,
            @NotNull @PastOrPresent Instant decidedAt,
            @NotBlank @Size(max = 8000) String reasons,
            @NotNull @Size(max = 20) List<@NotNull @Valid Alternative> alternatives,
            @Nullable Instant reviewAt,
            @Nullable UUID corrects) {

        @AssertTrue(message = "A deferred decision says when to look again, and no other does") boolean isReviewSaid() {
            return (outcome == Outcome.DEFERRED) == (reviewAt != null);
        }

        Made made(UUID amhp) {
            return new Made(outcome, decidedAt, amhp, reasons, alternatives, reviewAt, corrects);
        }

        @Override
        public String toString() {
            return "DecisionRequest[" + outcome + "]";
        }
    }
}
