package uk.dutydesk.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.assessment.assessment.Assessment;
import uk.dutydesk.assessment.assessment.AssessmentState;
import uk.dutydesk.assessment.assessment.Story;
import uk.dutydesk.assessment.clock.ClockKind;
import uk.dutydesk.assessment.clock.LegalClock.Running;
import uk.dutydesk.assessment.clock.LegalClocks;
import uk.dutydesk.assessment.decision.Decision.Made;
import uk.dutydesk.assessment.followup.FollowUpTasks;
import uk.dutydesk.assessment.law.AdmissionSection;
import uk.dutydesk.assessment.law.Foundation;
import uk.dutydesk.assessment.law.IntendedApplication;
import uk.dutydesk.assessment.need.Needs;
import uk.dutydesk.assessment.need.Needs.StandDown;
import uk.dutydesk.assessment.recommendation.Recommendations;
import uk.dutydesk.assessment.tie.DeclaredTies;
import uk.dutydesk.assessment.timeline.Recorder;

/** An AMHP decides: the record is kept, the case moves on, and what follows from it begins. */
@ApplicationScoped
class Deciding {

    /**
     * What a decision not to apply ends. Detention under section 2 or after a recall goes on whatever the AMHP decides, until those who
     * can end it do; only a revocation, to which the AMHP agreed, turns a recall into section 3 again.
     */
    private static final List<ClockKind> UNTIL_DECIDED = List.of(
            ClockKind.SECTION_135,
            ClockKind.SECTION_136,
            ClockKind.SECTION_5_2,
            ClockKind.SECTION_5_4,
            ClockKind.WARRANT,
            ClockKind.CONVEYANCE_WINDOW,
            ClockKind.WARD_WINDOW);

    private final Decisions decisions;
    private final Recommendations recommendations;
    private final DeclaredTies ties;
    private final FollowUpTasks tasks;
    private final Needs needs;
    private final LegalClocks clocks;
    private final Story story;
    private final Recorder recorder;
    private final Clock wallClock;

    Deciding(
            Decisions decisions,
            Recommendations recommendations,
            DeclaredTies ties,
            FollowUpTasks tasks,
            Needs needs,
            LegalClocks clocks,
            Story story,
            Recorder recorder,
            Clock wallClock) {
        this.decisions = decisions;
        this.recommendations = recommendations;
        this.ties = ties;
        this.tasks = tasks;
        this.needs = needs;
        this.clocks = clocks;
        this.story = story;
        this.recorder = recorder;
        this.wallClock = wallClock;
    }

    void decide(Assessment assessment, UUID id, Made made) {
        if (made.outcome() != Outcome.DEFERRED) {
            requireSeen(assessment);
        }
        var foundation = made.outcome().section().map(section -> foundation(assessment, section, made.decidedAt()));
        keep(assessment, id, made);
        if (foundation.isPresent()) {
            willApply(assessment, foundation.get(), made.decidedAt());
        } else if (made.outcome() == Outcome.DEFERRED) {
            assessment.moveTo(AssessmentState.DEFERRED);
        } else {
            willNotApply(assessment, made);
        }
        story.step(
                assessment,
                made.decidedAt(),
                "DECIDED",
                "The AMHP decided " + made.outcome().words(),
                new DecisionRecorded(assessment.id(), made.outcome()));
    }

    /** What a colleague saw before a handover does not count: the one who decides has seen the person. */
    private static void requireSeen(Assessment assessment) {
        if (assessment.interview() == null) {
            throw new DecisionRefused(
                    "See the person and interview them in a suitable manner before you decide (section 13(2)).");
        }
    }

    /** A correction changes no state: it stands beside the decision it corrects. */
    void correct(Assessment assessment, UUID id, Made made) {
        keep(assessment, id, made);
        story.step(assessment, made.decidedAt(), "DECISION_CORRECTED", "A correction was added beside the decision");
    }

    private void keep(Assessment assessment, UUID id, Made made) {
        decisions.persist(
                new Decision(id, assessment.authority(), assessment.id(), made, wallClock.instant(), recorder.name()));
    }

    /** As an application made at the moment of the decision would have it; the hospital, and any urgency, are asked about later. */
    private Foundation foundation(Assessment assessment, AdmissionSection section, Instant at) {
        var ground = recommendations.ground(assessment.id(), section);
        var applicant = assessment.requireAllocated();
        var conflicts = ties.of(ground.assessorsWith(applicant)).inUrgentNecessity();
        var intended = new IntendedApplication(section, at, applicant, conflicts, null);
        var stops = ground.stopsFor(intended);
        if (!stops.isEmpty()) {
            throw DecisionRefused.because(stops);
        }
        return ground.foundationFor(intended).orElseThrow();
    }

    /** The fourteen days of section 6 count from the later examination, so they run already. */
    private void willApply(Assessment assessment, Foundation foundation, Instant at) {
        assessment.moveTo(AssessmentState.AWAITING_BED);
        needs.standDownDoctors(assessment, StandDown.DECIDED);
        clocks.restart(
                Running.toAdmit(assessment.referralId(), assessment.id(), foundation.window()), at, "another decision");
    }

    private void willNotApply(Assessment assessment, Made made) {
        assessment.moveTo(AssessmentState.FOLLOW_UP);
        needs.end(assessment, StandDown.DECIDED);
        clocks.stop(assessment.referralId(), UNTIL_DECIDED, made.decidedAt(), "the AMHP decided");
        if (made.outcome() == Outcome.CTO_REVOKED) {
            clocks.stop(assessment.referralId(), List.of(ClockKind.RECALL), made.decidedAt(), "the order is revoked");
        }
        tasks.oweAfterDecision(assessment, made.decidedAt());
    }
}
