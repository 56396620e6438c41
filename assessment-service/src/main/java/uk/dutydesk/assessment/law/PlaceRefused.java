package uk.dutydesk.assessment.law;

import uk.dutydesk.kit.problem.Refusal;

/** A place at which the Act does not let this person be kept. */
public final class PlaceRefused extends Refusal {

    PlaceRefused(String reason) {
        super("place-refused", reason);
    }
}
