package uk.dutydesk.rota.duty;

import uk.dutydesk.kit.problem.Refusal;

/** A finish that cannot have been so. */
final class FinishRefused extends Refusal {

    FinishRefused(String reason) {
        super("finish-refused", reason);
    }
}
