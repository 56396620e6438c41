package uk.dutydesk.assessment.followup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.assessment.Assessment;
import uk.dutydesk.assessment.assessment.AssessmentState;
import uk.dutydesk.assessment.assessment.Assessments;
import uk.dutydesk.assessment.assessment.State;
import uk.dutydesk.assessment.assessment.Story;
import uk.dutydesk.assessment.clock.ClockKind;
import uk.dutydesk.assessment.clock.LegalClocks;
import uk.dutydesk.assessment.followup.FollowUpTask.Kind;
import uk.dutydesk.assessment.handover.HandingOver;
import uk.dutydesk.assessment.need.Needs;
import uk.dutydesk.assessment.need.Needs.StandDown;
import uk.dutydesk.assessment.timeline.Recorder;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Roles;

/** Doing what is owed, and closing the case. */
@Path("/{id}")
@RolesAllowed(Roles.AMHP)
public class FollowUpResource {

    private static final Set<ClockKind> HOLDING = EnumSet.of(
            ClockKind.SECTION_136,
            ClockKind.SECTION_135,
            ClockKind.SECTION_5_2,
            ClockKind.SECTION_5_4,
            ClockKind.RECALL);

    private final Assessments assessments;
    private final FollowUpTasks tasks;
    private final Needs needs;
    private final HandingOver handingOver;
    private final LegalClocks clocks;
    private final Story story;
    private final Recorder recorder;

    FollowUpResource(
            Assessments assessments,
            FollowUpTasks tasks,
            Needs needs,
            HandingOver handingOver,
            LegalClocks clocks,
            Story story,
            Recorder recorder) {
        this.assessments = assessments;
        this.tasks = tasks;
        this.needs = needs;
        this.handingOver = handingOver;
        this.clocks = clocks;
        this.story = story;
        this.recorder = recorder;
    }

    @POST
    @Path("/follow-up-tasks/{kind}/completion")
    @Idempotent
    @Transactional
    @Operation(summary = "Say that something owed has been done")
    public State done(UUID id, Kind kind, @NotNull @Valid Done request) {
        var assessment = assessments.getForStep(id);
        tasks.get(id, kind).done(request.happenedAt(), recorder.name());
        if (kind == Kind.RELATIVES_LETTER) {
            clocks.stop(
                    assessment.referralId(), List.of(ClockKind.RELATIVES_LETTER), request.happenedAt(), "letter sent");
        }
        story.step(assessment, request.happenedAt(), "TASK_DONE", kind.words());
        return State.of(assessment);
    }

    @POST
    @Path("/closure")
    @Idempotent
    @Transactional
    @Operation(summary = "Close the case; the rota counts the hours to the end of the work")
    public State close(UUID id, @NotNull @Valid Closing request) {
        var assessment = assessments.getForStep(id);
        requireOwn(assessment);
        requireNobodyHeld(assessment);
        requireLetterSent(assessment);
        var worked = Objects.requireNonNullElse(request.workedUntil(), request.happenedAt());
        assessment.close(request.happenedAt(), worked);
        clocks.running(assessment.referralId())
                .forEach(clock -> clocks.stop(clock, request.happenedAt(), "case closed"));
        needs.end(assessment, StandDown.CLOSED);
        handingOver.end(assessment);
        story.step(
                assessment,
                request.happenedAt(),
                "CLOSED",
                "Closed",
                new AssessmentClosed(id, assessment.amhpId(), worked));
        return State.of(assessment);
    }

    private void requireOwn(Assessment assessment) {
        if (assessment.amhpId() == null || !assessment.amhpId().equals(recorder.person())) {
            throw new ClosingRefused("Only the AMHP who has this case may close it. Take it over first.");
        }
    }

    /** Closing stops every clock; one that runs for a person who is still held must end by what ended the holding. */
    private void requireNobodyHeld(Assessment assessment) {
        var held = clocks.running(assessment.referralId()).stream()
                .filter(clock -> HOLDING.contains(clock.kind()))
                .findFirst();
        if (held.isPresent() && assessment.state() != AssessmentState.FOLLOW_UP) {
            throw new ClosingRefused(
                    "The person is still held (%s), and no decision is recorded. Record it first (section 13)."
                            .formatted(held.get().kind().section()));
        }
    }

    private void requireLetterSent(Assessment assessment) {
        var owed = assessment.relativeRequires() && assessment.admittedAt() == null;
        if (owed && !tasks.isDone(assessment.id(), Kind.RELATIVES_LETTER)) {
            throw new ClosingRefused(
                    "The nearest relative required consideration and no application was made, so they must be"
                            + " given the reasons in writing first (section 13(4)).");
        }
    }

    record Done(@NotNull @PastOrPresent Instant happenedAt) {}

    /** @param workedUntil when the AMHP's work on it ended, where that is not the moment of closing */
    record Closing(
            @NotNull @PastOrPresent Instant happenedAt,
            @Nullable @PastOrPresent Instant workedUntil) {}
}
