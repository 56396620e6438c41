package uk.dutydesk.assessment.assessment;

import uk.dutydesk.kit.problem.Refusal;

/** A step out of order, or by someone who may not take it. */
public final class StepRefused extends Refusal {

    public StepRefused(String reason) {
        super("step-refused", reason);
    }

    static StepRefused move(AssessmentState from, AssessmentState to) {
        return new StepRefused(
                "This case is at \"" + from.words() + "\", from where it cannot go to \"" + to.words() + "\".");
    }
}
