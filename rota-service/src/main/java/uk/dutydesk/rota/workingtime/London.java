package uk.dutydesk.rota.workingtime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as people in England count them: Europe/London, from midnight to midnight, 23 or 25 hours long twice a year. */
public final class London {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}

    public static LocalDate dayOf(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The Monday of the week the day is in. */
    public static LocalDate weekOf(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    /** From midnight on the first day to midnight closing the last day. */
    public static Span days(LocalDate first, LocalDate last) {
        return new Span(startOf(first), startOf(last.plusDays(1)));
    }
}
