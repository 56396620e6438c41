package uk.dutydesk.rota.leave;

import uk.dutydesk.kit.problem.Refusal;

/** Something that cannot be done with leave as it stands. */
public final class LeaveRefused extends Refusal {

    public LeaveRefused(String reason) {
        super("leave-refused", reason);
    }
}
