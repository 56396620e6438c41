package uk.dutydesk.assessment.application;

import jakarta.annotation.security.RolesAllowed;
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
import uk.dutydesk.assessment.application.Application.Made;
import uk.dutydesk.assessment.assessment.Assessment;
import uk.dutydesk.assessment.assessment.AssessmentState;
import uk.dutydesk.assessment.assessment.Assessments;
import uk.dutydesk.assessment.assessment.State;
import uk.dutydesk.assessment.assessment.StepRefused;
import uk.dutydesk.assessment.assessment.Story;
import uk.dutydesk.assessment.clock.LegalClock.Running;
import uk.dutydesk.assessment.clock.LegalClocks;
import uk.dutydesk.assessment.decision.Decisions;
import uk.dutydesk.assessment.duty.ActingAsAmhp;
import uk.dutydesk.assessment.law.AdmissionSection;
import uk.dutydesk.assessment.law.Foundation;
import uk.dutydesk.assessment.law.MedicalOpinion;
import uk.dutydesk.assessment.need.Needs;
import uk.dutydesk.assessment.timeline.Recorder;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;

/** Making the application that names a hospital: the one act that detains. */
@Path("/{id}/application")
@RolesAllowed(Roles.AMHP)
public class ApplicationResource {

    private final Assessments assessments;
    private final Applications applications;
    private final Decisions decisions;
    private final Grounds grounds;
    private final Needs needs;
    private final LegalClocks clocks;
    private final Story story;
    private final Recorder recorder;
    private final ActingAsAmhp acting;
    private final Caller caller;
    private final Clock wallClock;

    ApplicationResource(
            Assessments assessments,
            Applications applications,
            Decisions decisions,
            Grounds grounds,
            Needs needs,
            LegalClocks clocks,
            Story story,
            Recorder recorder,
            ActingAsAmhp acting,
            Caller caller,
            Clock wallClock) {
        this.assessments = assessments;
        this.applications = applications;
        this.decisions = decisions;
        this.grounds = grounds;
        this.needs = needs;
        this.clocks = clocks;
        this.story = story;
        this.recorder = recorder;
        this.acting = acting;
        this.caller = caller;
        this.wallClock = wallClock;
    }

    @POST
    @Idempotent
    @Transactional
    @ResponseStatus(201)
    @Operation(summary = "Make the application to a named hospital; refused with each section that stands in the way")
    public State apply(UUID id, @NotNull @Valid ApplicationRequest request) {
        var assessment = assessments.getForStep(id);
        requireApplicant(assessment);
        var section = decidedSection(id);
        var ground = grounds.of(
                assessment,
                section,
                request.madeAt(),
                request.hospitalSiteId(),
                request.noAcquaintanceReason(),
                request.urgentNecessity());
        needs.beds(List.of(id)).stream()
                .filter(bed -> bed.isAskedAgainAt(request.hospitalSiteId()))
                .findFirst()
                .ifPresent(bed -> {
                    throw new HospitalNotAgreed();
                });
        var foundation = ground.requireNoStops();
        var site = Objects.requireNonNull(foundation.intended().hospitalSite());
        assessment.moveTo(AssessmentState.APPLICATION_MADE);
        applications.persist(new Application(
                Objects.requireNonNullElseGet(request.id(), UUID::randomUUID),
                assessment.authority(),
                id,
                request.made(assessment.requireAllocated(), site, foundation),
                wallClock.instant(),
                recorder.name()));
        clocks.restart(
                Running.toAdmit(assessment.referralId(), assessment.id(), foundation.window()),
                request.madeAt(),
                "other recommendations found the application");
        story.step(
                assessment,
                request.madeAt(),
                "APPLICATION_MADE",
                "Application made under " + section.words(),
                new ApplicationMade(id, section, site));
        return State.of(assessment);
    }

    private void requireApplicant(Assessment assessment) {
        if (!assessment.requireAllocated().equals(caller.person())) {
            throw new StepRefused("The application belongs to the AMHP who has the case (section 13(1A)).");
        }
        acting.require(assessment.requireAllocated(), assessment.authority());
    }

    private AdmissionSection decidedSection(UUID assessmentId) {
        return decisions
                .standing(assessmentId)
                .flatMap(decision -> decision.outcome().section())
                .orElseThrow(() -> new StepRefused("First comes the AMHP's own decision to apply (section 13(1A))."));
    }

    /**
     * @param noAcquaintanceReason why no doctor who knew the person could be had, where neither did
     * @param urgentNecessity why delay would involve serious risk, where all three assessors are of one team (SI 2008/1205 regulation 6(3))
     */
    record ApplicationRequest(
            @Nullable UUID id,
            @Nullable UUID hospitalSiteId,
            @NotNull @PastOrPresent Instant madeAt,
            @Nullable @Size(min = 3, max = 1000) String noAcquaintanceReason,
            @Nullable @Size(min = 20, max = 1000) String urgentNecessity) {

        Made made(UUID applicant, UUID site, Foundation foundation) {
            return new Made(
                    foundation.intended().section(),
                    madeAt,
                    applicant,
                    site,
                    noAcquaintanceReason,
                    urgentNecessity,
                    foundation.opinions().stream().map(MedicalOpinion::id).toList(),
                    foundation.window().endsAt());
        }

        @Override
        public String toString() {
            return "ApplicationRequest[" + hospitalSiteId + "]";
        }
    }
}
