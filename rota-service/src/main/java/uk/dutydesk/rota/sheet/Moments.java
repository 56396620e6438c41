package uk.dutydesk.rota.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import uk.dutydesk.kit.time.LondonTime;

/**
 * Moments as a file has them: a day, or a day and a time by the clock in London. A time in the hour that comes twice says which,
 * by its offset.
 */
public final class Moments {

    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    private static final String OFFSET = ".*(Z|[+-]\\d\\d:\\d\\d)";

    private Moments() {}

    static LocalDate day(String text) {
        var day = text.contains("/") ? LocalDate.parse(text, ENGLISH) : LocalDate.parse(text);
        if (day.getYear() < 1900 || day.getYear() > 2200) {
            throw new IllegalArgumentException("no year of a working life");
        }
        return day;
    }

    static Instant start(String text) {
        return isDay(text) ? startOf(day(text)) : moment(text);
    }

    /** A day alone is included: it ends at the midnight that closes it. */
    static Instant end(String text) {
        return isDay(text) ? startOf(day(text).plusDays(1)) : moment(text);
    }

    private static boolean isDay(String text) {
        return !text.contains(":");
    }

    private static Instant moment(String text) {
        var parts = text.replace('T', ' ').split(" ", 2);
        var day = day(parts[0]);
        var time = parts[1].strip();
        return time.matches(OFFSET)
                ? OffsetDateTime.parse(day + "T" + time).toInstant()
                : LondonTime.at(day.atTime(LocalTime.parse(time)));
    }

    public static String ofStart(Instant moment) {
        var there = moment.atZone(LondonTime.LONDON);
        return there.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? there.toLocalDate().toString()
                : written(moment);
    }

    /** Midnight is the day it closes. */
    public static String ofEnd(Instant moment) {
        var there = moment.atZone(LondonTime.LONDON);
        return there.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? there.toLocalDate().minusDays(1).toString()
                : written(moment);
    }

    private static String written(Instant moment) {
        var there = moment.atZone(LondonTime.LONDON);
        var text = there.toLocalDate() + " " + there.toLocalTime();
        var twice = LondonTime.LONDON
                        .getRules()
                        .getValidOffsets(there.toLocalDateTime())
                        .size()
                > 1;
        return twice ? text + (there.getOffset().equals(ZoneOffset.UTC) ? "Z" : there.getOffset()) : text;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LondonTime.LONDON).toInstant();
    }
}
