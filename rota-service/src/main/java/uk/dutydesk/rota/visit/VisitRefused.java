package uk.dutydesk.rota.visit;

import uk.dutydesk.kit.problem.Refusal;

/** A visit cannot be recorded so. */
final class VisitRefused extends Refusal {

    VisitRefused(String reason) {
        super("visit-refused", reason);
    }
}
