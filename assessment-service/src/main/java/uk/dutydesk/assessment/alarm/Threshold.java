package uk.dutydesk.assessment.alarm;

import java.time.Duration;

/** How long before the end of a clock an alarm is raised. */
public enum Threshold {
    FOUR_HOURS(4),
    TWO_HOURS(2),
    ONE_HOUR(1),
    ZERO(0);

    private final int hours;

    Threshold(int hours) {
        this.hours = hours;
    }

    Duration before() {
        return Duration.ofHours(hours);
    }

    /** As it is stored and told: {@code PT4H}. */
    String written() {
        return before().toString();
    }
}
