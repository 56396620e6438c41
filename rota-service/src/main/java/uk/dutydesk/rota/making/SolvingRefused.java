package uk.dutydesk.rota.making;

import uk.dutydesk.kit.problem.Refusal;

/** A search that cannot begin. */
final class SolvingRefused extends Refusal {

    SolvingRefused(String reason) {
        super("solving-refused", reason);
    }
}
