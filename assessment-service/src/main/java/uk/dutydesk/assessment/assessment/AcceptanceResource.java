package uk.dutydesk.assessment.assessment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.clock.LegalClocks;
import uk.dutydesk.assessment.referral.Considering;
import uk.dutydesk.assessment.referral.ReferenceNumbers;
import uk.dutydesk.assessment.referral.Referrals;
import uk.dutydesk.assessment.timeline.Recorder;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Roles;

/** Deciding that a referral needs an assessment. */
@Path("/referrals/{id}/acceptance")
@RolesAllowed(Roles.AMHP)
public class AcceptanceResource {

    private final Referrals referrals;
    private final Considering considering;
    private final Assessments assessments;
    private final ReferenceNumbers numbers;
    private final LegalClocks clocks;
    private final Story story;
    private final Recorder recorder;

    AcceptanceResource(
            Referrals referrals,
            Considering considering,
            Assessments assessments,
            ReferenceNumbers numbers,
            LegalClocks clocks,
            Story story,
            Recorder recorder) {
        this.referrals = referrals;
        this.considering = considering;
        this.assessments = assessments;
        this.numbers = numbers;
        this.clocks = clocks;
        this.story = story;
        this.recorder = recorder;
    }

    @POST
    @Idempotent
    @Transactional
    @ResponseStatus(201)
    @Operation(summary = "Accept a referral for assessment; its clocks become the assessment's")
    public Accepted accept(UUID id, @NotNull @Valid Acceptance request) {
        var referral = referrals.get(id);
        assessments.liveOf(referral.personId()).ifPresent(open -> {
            throw new StepRefused("This person has an open assessment already: " + open.reference() + ".");
        });
        considering.requireNobodyElseHas(referral);
        referral.accept();
        var assessment = new Assessment(
                Objects.requireNonNullElseGet(request.assessmentId(), UUID::randomUUID),
                numbers.assessment(request.reference()),
                referral,
                request.happenedAt(),
                recorder.name());
        assessments.persistAndFlush(assessment);
        clocks.handTo(assessment.id(), id);
        story.step(
                assessment,
                request.happenedAt(),
                "ACCEPTED",
                "Accepted for assessment",
                new AssessmentSetUp(assessment.id(), id, assessment.authority()));
        return new Accepted(assessment.id(), assessment.reference());
    }

    record Acceptance(
            @Nullable UUID assessmentId,
            @Nullable @Pattern(regexp = "A-[0-9]{1,8}") String reference,
            @NotNull @PastOrPresent Instant happenedAt) {}

    record Accepted(@NotNull UUID assessmentId, @NotNull String reference) {}
}
