package uk.dutydesk.rota.emphasis;

import uk.dutydesk.kit.problem.Refusal;

/** A choice with which no rota could be any good. */
final class EmphasisRefused extends Refusal {

    EmphasisRefused(String reason) {
        super("emphasis-refused", reason);
    }
}
