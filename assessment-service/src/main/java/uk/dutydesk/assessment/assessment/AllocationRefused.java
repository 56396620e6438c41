package uk.dutydesk.assessment.assessment;

import uk.dutydesk.kit.problem.Refusal;

/** An AMHP who may not have this case. */
public final class AllocationRefused extends Refusal {

    AllocationRefused(String reason) {
        super("allocation-refused", reason);
    }
}
