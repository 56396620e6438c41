package uk.dutydesk.rota.wish;

import uk.dutydesk.kit.problem.Refusal;

/** A wish for days for which none is taken, or one too many. */
public final class WishRefused extends Refusal {

    WishRefused(String reason) {
        super("wish-refused", reason);
    }
}
