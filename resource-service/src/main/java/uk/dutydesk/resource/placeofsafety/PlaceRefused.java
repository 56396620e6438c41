package uk.dutydesk.resource.placeofsafety;

import uk.dutydesk.kit.problem.Refusal;

/** A place of safety that cannot be as it was described. */
final class PlaceRefused extends Refusal {

    PlaceRefused(String reason) {
        super("place-of-safety-refused", reason);
    }
}
