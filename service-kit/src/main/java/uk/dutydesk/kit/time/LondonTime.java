package uk.dutydesk.kit.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;

/** Moments as people in England write them, and the two nights a year on which what they wrote may not be one moment. */
public final class LondonTime {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final String ZONE = "[Europe/London]";

    private LondonTime() {}

    /**
     * Reads an instant: either with an offset ({@code 2026-11-21T01:40:00Z}, {@code ...+01:00}), or a London wall-clock time marked
     * {@code [Europe/London]}.
     *
     * @throws UnclearTime if that wall-clock time did not happen, or happened twice and no offset says which
     * @throws DateTimeException if it is no time, or has neither offset nor zone
     */
    public static Instant parse(String text) {
        if (!text.endsWith(ZONE)) {
            return within(OffsetDateTime.parse(text).toInstant());
        }
        var wall = text.substring(0, text.length() - ZONE.length());
        return within(hasOffset(wall) ? withOffset(wall) : at(LocalDateTime.parse(wall)));
    }

    /** The instant of a London wall-clock time; refuses one that did not happen or happened twice. */
    public static Instant at(LocalDateTime wall) {
        var offsets = LONDON.getRules().getValidOffsets(wall);
        if (offsets.isEmpty()) {
            throw new UnclearTime("time-does-not-exist", say(wall) + " did not happen: the clocks went forward.");
        }
        if (offsets.size() > 1) {
            var choices = offsets.stream().map(Object::toString).collect(Collectors.joining(" or "));
            throw new UnclearTime(
                    "time-occurs-twice",
                    say(wall) + " happened twice: the clocks went back. Say which, by its offset (" + choices + ").");
        }
        return wall.toInstant(offsets.get(0));
    }

    private static Instant withOffset(String text) {
        var stated = OffsetDateTime.parse(text);
        if (!LONDON.getRules().isValidOffset(stated.toLocalDateTime(), stated.getOffset())) {
            throw new UnclearTime(
                    "time-does-not-exist",
                    say(stated.toLocalDateTime()) + " did not have the offset " + stated.getOffset() + " in London.");
        }
        return stated.toInstant();
    }

    private static boolean hasOffset(String text) {
        return text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d");
    }

    /** Years outside a working lifetime are slips of the keyboard, and PostgreSQL cannot keep all of them. */
    private static Instant within(Instant instant) {
        var year = instant.atZone(LONDON).getYear();
        if (year < 1900 || year > 2200) {
            throw new UnclearTime("time-out-of-range", "The year " + year + " is not one this record can be about.");
        }
        return instant;
    }

    private static String say(LocalDateTime wall) {
        return wall.format(DateTimeFormatter.ofPattern("HH:mm", Locale.UK)) + " on "
                + wall.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK));
    }
}
