package uk.dutydesk.rota.workingtime;

import java.time.Duration;
import java.time.Instant;

/**
 * The time off between the end of one duty and the start of the next.
 *
 * <p>At least 11 consecutive hours in each 24 (Working Time Regulations 1998, regulation 10(1)). Hours are elapsed time:
 * the night the clocks go forward takes one from what the clock on the wall shows.
 */
public record RestPeriod(Duration length) {

    public static final Duration DAILY = Duration.ofHours(11);

    /** No rest at all, rather than less than none, where the next duty starts before the last one ends. */
    public static RestPeriod between(Instant lastEnd, Instant nextStart) {
        return new RestPeriod(nextStart.isBefore(lastEnd) ? Duration.ZERO : Duration.between(lastEnd, nextStart));
    }

    public boolean isEnough() {
        return length.compareTo(DAILY) >= 0;
    }

    /**
     * How long the rest after this one has to be: where this one was cut short, what it lacked is added to the next, which is
     * compensatory rest (Working Time Regulations 1998, regulation 24).
     */
    public Duration neededNext() {
        return DAILY.plus(missing());
    }

    /** How much longer it would have to be. */
    public Duration missing() {
        return isEnough() ? Duration.ZERO : DAILY.minus(length);
    }

    /** The earliest instant at which the next duty may start. */
    public static Instant restedAfter(Instant lastEnd) {
        return lastEnd.plus(DAILY);
    }
}
