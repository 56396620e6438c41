package uk.dutydesk.assessment.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as the Act counts them: calendar days in England, whatever the hour and whatever the clocks do. */
public final class LondonDays {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private LondonDays() {}

    /** The London day an instant falls on: half past midnight in summer time belongs to the new day. */
    public static LocalDate dayOf(Instant moment) {
        return moment.atZone(LONDON).toLocalDate();
    }

    /** The first instant of a day. In summer time this is 23:00 UTC on the day before. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }

    /** The instant at which a day, and a period whose last day it is, ends. */
    public static Instant midnightClosing(LocalDate day) {
        return startOf(day.plusDays(1));
    }
}
