package uk.dutydesk.kit.time;

import uk.dutydesk.kit.problem.Refusal;

/** A time that was written correctly and still is not one moment. */
public final class UnclearTime extends Refusal {

    UnclearTime(String name, String reason) {
        super(name, reason);
    }

    @Override
    public int status() {
        return 422;
    }
}
