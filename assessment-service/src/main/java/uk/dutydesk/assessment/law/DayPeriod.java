package uk.dutydesk.assessment.law;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A period the Act counts in days or months. Both days belong to it; it ends at the midnight that closes the last one.
 *
 * <p>"Beginning with" makes the first day day 1, and "ending with" makes the last day the last of the count.
 */
public record DayPeriod(LocalDate firstDay, LocalDate lastDay) {

    public static DayPeriod ofDaysBeginningWith(LocalDate firstDay, int days) {
        return new DayPeriod(firstDay, firstDay.plusDays(days - 1L));
    }

    public static DayPeriod ofDaysEndingWith(LocalDate lastDay, int days) {
        return new DayPeriod(lastDay.minusDays(days - 1L), lastDay);
    }

    /** Months end the day before the corresponding date; where a month is too short to have one, on its last day. */
    public static DayPeriod ofMonthsBeginningWith(LocalDate firstDay, int months) {
        var corresponding = firstDay.plusMonths(months);
        var exists = corresponding.getDayOfMonth() == firstDay.getDayOfMonth();
        return new DayPeriod(firstDay, exists ? corresponding.minusDays(1) : corresponding);
    }

    /** The same rule read backwards; where there are two readings, the narrower, which is lawful on both. */
    public static DayPeriod ofMonthsEndingWith(LocalDate lastDay, int months) {
        var dayAfter = lastDay.plusDays(1);
        var corresponding = dayAfter.minusMonths(months);
        var exists = corresponding.getDayOfMonth() == dayAfter.getDayOfMonth();
        return new DayPeriod(exists ? corresponding : corresponding.plusDays(1), lastDay);
    }

    public Instant endsAt() {
        return LondonDays.midnightClosing(lastDay);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
