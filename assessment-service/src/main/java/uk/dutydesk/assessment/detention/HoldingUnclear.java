package uk.dutydesk.assessment.detention;

import uk.dutydesk.kit.problem.Refusal;

/** A person is held, but not enough was said for the clock to be computed. */
public final class HoldingUnclear extends Refusal {

    HoldingUnclear(String reason) {
        super("holding-unclear", reason);
    }

    @Override
    public int status() {
        return 422;
    }
}
