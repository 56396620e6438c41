package uk.dutydesk.resource.conveyance;

import uk.dutydesk.kit.problem.Refusal;

/** A step that does not fit where a journey has got to. */
final class ConveyanceRefused extends Refusal {

    ConveyanceRefused(String reason) {
        super("conveyance-refused", reason);
    }
}
