package uk.dutydesk.assessment.followup;

import uk.dutydesk.kit.problem.Refusal;

/** A case that may not be closed yet. */
public final class ClosingRefused extends Refusal {

    ClosingRefused(String reason) {
        super("closing-refused", reason);
    }
}
