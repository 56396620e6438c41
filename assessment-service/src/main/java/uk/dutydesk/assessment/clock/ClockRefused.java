package uk.dutydesk.assessment.clock;

import uk.dutydesk.kit.problem.Refusal;

/** Something a clock does not allow. */
public final class ClockRefused extends Refusal {

    ClockRefused(String reason) {
        super("clock-refused", reason);
    }
}
