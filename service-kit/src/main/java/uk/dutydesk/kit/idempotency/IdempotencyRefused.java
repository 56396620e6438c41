package uk.dutydesk.kit.idempotency;

import uk.dutydesk.kit.problem.Refusal;

/** A key that is missing, malformed, or was used for something else. */
final class IdempotencyRefused extends Refusal {

    private final int status;

    IdempotencyRefused(String name, String reason, int status) {
        super(name, reason);
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
