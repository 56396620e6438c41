package uk.dutydesk.rota.amhp;

import uk.dutydesk.kit.problem.Refusal;

/** An approval that the Approval Regulations (SI 2008/1206) do not allow. */
public final class ApprovalRefused extends Refusal {

    public ApprovalRefused(String reason) {
        super("approval-refused", reason);
    }
}
