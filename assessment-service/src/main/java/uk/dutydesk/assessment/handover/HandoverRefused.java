package uk.dutydesk.assessment.handover;

import uk.dutydesk.kit.problem.Refusal;

/** A case that does not change hands this way. */
public final class HandoverRefused extends Refusal {

    HandoverRefused(String reason) {
        super("handover-refused", reason);
    }
}
