package uk.dutydesk.resource.bed;

import uk.dutydesk.kit.problem.Refusal;

/** A bed that cannot be held, or a hold that can no longer be changed. */
public final class HoldRefused extends Refusal {

    public HoldRefused(String reason) {
        super("bed-hold-refused", reason);
    }
}
