package uk.dutydesk.assessment.duty;

import uk.dutydesk.kit.problem.Refusal;

/** Somebody who may not act as an AMHP for this authority today. */
public final class ApprovalRefused extends Refusal {

    ApprovalRefused(String reason) {
        super("approval-refused", reason);
    }
}
