package uk.dutydesk.assessment.board;

import uk.dutydesk.assessment.assessment.Assessment;
import uk.dutydesk.assessment.assessment.AssessmentState;
import uk.dutydesk.assessment.need.BedNeed;
import uk.dutydesk.assessment.need.Loss;

/** What to do next in a case, said as a fact and never as advice about the person. */
final class NextStep {

    private NextStep() {}

    static String of(Assessment assessment, Ticks ticks) {
        if (assessment.amhpId() == null) {
            return assessment.offer() == null ? "Offer it to an AMHP on duty" : "An AMHP has to answer the offer";
        }
        if (isTaken(assessment, ticks)) {
            return assessment.state().isBeforeDecision() || assessment.state() == AssessmentState.AWAITING_BED
                    ? "Somebody is in the bed kept for this case: ring the ward now"
                    : "The hospital shows the person in the bed: record the admission";
        }
        if (isAskedAgain(assessment, ticks)) {
            return "The ward is asked anew: ring it";
        }
        var lost = ticks.bed().lost();
        return lost == null || lost.loss() == Loss.GIVEN_BACK || assessment.state() == AssessmentState.CLOSED
                ? inItsState(assessment, ticks)
                : afterALoss(lost.loss(), assessment.state(), inItsState(assessment, ticks));
    }

    private static String inItsState(Assessment assessment, Ticks ticks) {
        return switch (assessment.state()) {
            case ACCEPTED, SET_UP, READY, WARRANT_ISSUED, WARRANT_REFUSED, ABORTED -> beforeTheInterview(ticks);
            case WARRANT_APPLICATION -> "The court's answer";
            case IN_PROGRESS -> inProgress(assessment.interview() != null, ticks);
            case DEFERRED -> "Look again at the time agreed";
            case AWAITING_BED -> ticks.bed().done() ? "Make the application" : "A bed at a named hospital";
            case APPLICATION_MADE -> "Ask for transport, or record the admission";
            case CONVEYANCE_REQUESTED, CONVEYING -> "Admission";
            case ADMITTED, FOLLOW_UP -> "Finish what is owed, then close";
            case CLOSED -> "Nothing";
        };
    }

    /** The hospital shows somebody in the bed kept for the case, and no admission is recorded. */
    private static boolean isTaken(Assessment assessment, Ticks ticks) {
        return ticks.bed().state().equals(BedNeed.State.OCCUPIED.name())
                && assessment.admittedAt() == null
                && assessment.state() != AssessmentState.CLOSED;
    }

    /** What the person needs has changed: until the ward has said yes to that there is no bed to go to. */
    private static boolean isAskedAgain(Assessment assessment, Ticks ticks) {
        return ticks.bed().state().equals(BedNeed.State.ASKED_AGAIN.name())
                && assessment.admittedAt() == null
                && assessment.state() != AssessmentState.CLOSED;
    }

    /**
     * Who let a bed go knows it; who lost one has to hear of it. Where the case does not wait for a bed yet, what it waits for comes first.
     *
     * @param otherwise what would be next
     */
    static String afterALoss(Loss loss, AssessmentState state, String otherwise) {
        var lost = afterALoss(loss, state);
        return loss != Loss.PERHAPS_ARRIVED && (state.isBeforeDecision() || state == AssessmentState.ABORTED)
                ? otherwise + ". " + lost
                : lost;
    }

    private static String afterALoss(Loss loss, AssessmentState state) {
        if (loss == Loss.PERHAPS_ARRIVED) {
            return "Somebody is in the bed that was held, perhaps the person: ring the ward now";
        }
        if (state == AssessmentState.CONVEYING) {
            return "The bed is lost while the person is on the way to it: ring the ward now, and look for another bed";
        }
        if (loss == Loss.TAKEN) {
            return "Somebody is in the bed that was held: ring its ward, and look for another bed";
        }
        return loss == Loss.RAN_OUT || loss == Loss.ADMISSION_RAN_OUT
                ? "The bed is held no longer: hold it again, or look for another bed"
                : "The bed that was held is lost: look for another bed";
    }

    private static String beforeTheInterview(Ticks ticks) {
        return ticks.doctor1().state().equals("NONE") ? "Ask for doctors" : "See and interview the person";
    }

    private static String inProgress(boolean seen, Ticks ticks) {
        if (ticks.doctor1().done() && ticks.doctor2().done()) {
            return seen ? "The AMHP's own decision" : "See and interview the person";
        }
        return ticks.doctor1().state().equals("NONE") || ticks.doctor2().state().equals("NONE")
                ? "Ask for doctors"
                : "The doctors' recommendations";
    }
}
