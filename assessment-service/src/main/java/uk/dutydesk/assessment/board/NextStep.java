package uk.dutydesk.assessment.board;

import uk.dutydesk.assessment.assessment.Assessment;

/** What to do next in a case, said as a fact and never as advice about the person. */
final class NextStep {

    private NextStep() {}

    static String of(Assessment assessment, Ticks ticks) {
        if (assessment.amhpId() == null) {
            return assessment.offer() == null ? "Offer it to an AMHP on duty" : "An AMHP has to answer the offer";
        }
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
