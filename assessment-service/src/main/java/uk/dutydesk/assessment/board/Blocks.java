package uk.dutydesk.assessment.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.application.Grounds;
import uk.dutydesk.assessment.application.HospitalNotAgreed;
import uk.dutydesk.assessment.assessment.Assessment;
import uk.dutydesk.assessment.assessment.AssessmentState;
import uk.dutydesk.assessment.board.Blocked.Step;
import uk.dutydesk.assessment.decision.Decisions;
import uk.dutydesk.assessment.followup.FollowUpTask;
import uk.dutydesk.assessment.followup.FollowUpTasks;
import uk.dutydesk.assessment.law.AdmissionSection;
import uk.dutydesk.assessment.need.BedNeed;
import uk.dutydesk.assessment.recommendation.Recommendations;

/** Asks the same rules that refuse a step what stands in its way now, so that a screen can say so before anybody tries. */
@ApplicationScoped
class Blocks {

    /** Said at the application itself; a case is not blocked for want of it. */
    private static final String ASKED_LATER = "asked when applying";

    private final Decisions decisions;
    private final Grounds grounds;
    private final FollowUpTasks tasks;
    private final Recommendations recommendations;

    Blocks(Decisions decisions, Grounds grounds, FollowUpTasks tasks, Recommendations recommendations) {
        this.decisions = decisions;
        this.recommendations = recommendations;
        this.grounds = grounds;
        this.tasks = tasks;
    }

    List<Blocked> in(Assessment assessment, @Nullable BedNeed bed, Instant now) {
        var blocked = new ArrayList<Blocked>();
        var mayYetApply = assessment.state().isBeforeDecision() || assessment.state() == AssessmentState.AWAITING_BED;
        if (mayYetApply && isUnseen(assessment)) {
            blocked.add(new Blocked(
                    Step.DECISION,
                    "section 13(2)",
                    "The AMHP has to see the person and interview them in a suitable manner first (section 13(2))."));
        }
        if (mayYetApply) {
            application(assessment, bed, now).forEach(blocked::add);
            blocked.add(new Blocked(
                    Step.CONVEYANCE,
                    "section 6(1)",
                    "Nobody may be taken to hospital before an application names it (section 6(1))."));
        }
        if (mayYetApply && bed != null && bed.isAskedAgainAt(bed.siteId())) {
            blocked.add(new Blocked(Step.APPLICATION, "section 11(2)", HospitalNotAgreed.WORDS));
        }
        if (isLetterOwed(assessment)) {
            blocked.add(new Blocked(
                    Step.CLOSURE,
                    "section 13(4)",
                    "The nearest relative required consideration: send them the reasons in writing (section 13(4))."));
        }
        return blocked;
    }

    /** Nobody has, or only the colleague who had the case before. */
    private static boolean isUnseen(Assessment assessment) {
        var underWay =
                assessment.state() == AssessmentState.IN_PROGRESS || assessment.state() == AssessmentState.AWAITING_BED;
        return assessment.interview() == null || !underWay;
    }

    private List<Blocked> application(Assessment assessment, @Nullable BedNeed bed, Instant now) {
        var section = decisions
                .standing(assessment.id())
                .flatMap(decision -> decision.outcome().section())
                .orElseGet(() -> recommended(assessment.id()));
        var site = bed == null ? null : bed.siteId();
        return grounds.of(assessment, section, now, site, ASKED_LATER, null).stops().stream()
                .map(stop -> Blocked.of(Step.APPLICATION, stop))
                .toList();
    }

    /** Before the decision, what the doctors have recommended so far. */
    private AdmissionSection recommended(UUID assessmentId) {
        return recommendations.of(assessmentId).stream()
                .flatMap(signed -> Stream.ofNullable(signed.section()))
                .findFirst()
                .orElse(AdmissionSection.SECTION_2);
    }

    private boolean isLetterOwed(Assessment assessment) {
        return assessment.relativeRequires()
                && assessment.admittedAt() == null
                && tasks.of(assessment.id()).stream()
                        .noneMatch(task -> task.kind() == FollowUpTask.Kind.RELATIVES_LETTER && task.isDone());
    }
}
