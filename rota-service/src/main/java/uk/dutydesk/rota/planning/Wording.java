package uk.dutydesk.rota.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/** Days, times and duties as sentences say them: London time, 24-hour clock, months in full. */
public final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private Wording() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    public static String duty(PlannedDuty duty) {
        return duty.shift().name() + " on " + span(duty.time());
    }

    /** "Tuesday 15 December 21:00 to 09:00". */
    public static String span(Span span) {
        return day(London.dayOf(span.start())) + " " + time(span.start()) + " to " + time(span.end());
    }

    /** "9 hours" or "9 hours 30 minutes". */
    public static String hours(Duration length) {
        var minutes = length.toMinutesPart();
        return length.toHours() + " hours" + (minutes == 0 ? "" : " " + minutes + " minutes");
    }

    private static String time(Instant moment) {
        return TIME.format(moment.atZone(London.ZONE));
    }
}
