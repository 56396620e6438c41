package uk.dutydesk.assessment.law;

import java.time.LocalDate;

/** Putting right an incorrect or defective form: 14 days beginning with the day of admission, s.15. */
public record Rectification(DayPeriod period) {

    static final int DAYS = 14;

    public static Rectification of(LocalDate admission) {
        return new Rectification(DayPeriod.ofDaysBeginningWith(admission, DAYS));
    }
}
