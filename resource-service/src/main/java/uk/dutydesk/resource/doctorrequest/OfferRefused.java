package uk.dutydesk.resource.doctorrequest;

import uk.dutydesk.kit.problem.Refusal;

/** An answer that does not fit how things are. */
final class OfferRefused extends Refusal {

    OfferRefused(String reason) {
        super("doctor-offer-refused", reason);
    }
}
