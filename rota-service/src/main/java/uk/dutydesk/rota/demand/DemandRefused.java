package uk.dutydesk.rota.demand;

import uk.dutydesk.kit.problem.Refusal;

/** Something that cannot be asked of a rota. */
final class DemandRefused extends Refusal {

    DemandRefused(String reason) {
        super("demand-refused", reason);
    }
}
