package uk.dutydesk.resource.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** HL7 timestamps: {@code YYYYMMDD[HH[MM[SS[.S]]]][+ZZZZ]}. Without an offset the zone is the sender profile's. */
final class Hl7Time {

    private static final Pattern SHAPE = Pattern.compile(
            "(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:\\.\\d{1,6})?)?)?)?([+-]\\d{4})?");
    private static final Duration FAST_CLOCK = Duration.ofHours(24);
    private static final int EARLIEST = 1900;

    /** What a sender's clock is fast by when nobody has noticed. */
    private static final Duration A_LITTLE_FAST = Duration.ofMinutes(5);

    private Hl7Time() {}

    /**
     * @return null where the field is empty
     * @throws NotUnderstood if it is no time, lies in the far future or past, did not exist, or has happened twice and has no offset
     */
    static @Nullable Instant parse(String text, ZoneId zone, Instant received) {
        if (text.isBlank() || text.equals("\"\"")) {
            return null;
        }
        var parts = SHAPE.matcher(text.strip());
        if (!parts.matches()) {
            throw new NotUnderstood("time-not-readable");
        }
        var instant = instant(parts, zone, received);
        if (instant.isAfter(received.plus(FAST_CLOCK))
                || instant.atZone(ZoneOffset.UTC).getYear() < EARLIEST) {
            throw new NotUnderstood("time-out-of-range");
        }
        return instant;
    }

    private static Instant instant(Matcher parts, ZoneId zone, Instant received) {
        try {
            var wall = LocalDateTime.of(
                    LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3)),
                    LocalTime.of(number(parts, 4), number(parts, 5), Math.min(number(parts, 6), 59)));
            if (parts.group(7) != null) {
                return wall.toInstant(ZoneOffset.of(parts.group(7)));
            }
            var offsets = zone.getRules().getValidOffsets(wall);
            if (offsets.isEmpty()) {
                throw new NotUnderstood("time-ambiguous");
            }
            if (offsets.size() == 1) {
                return wall.toInstant(offsets.get(0));
            }
            // the clocks go back: of the two only the first may have been yet when the message came
            if (!wall.toInstant(offsets.get(1)).isAfter(received.plus(A_LITTLE_FAST))) {
                throw new NotUnderstood("time-ambiguous");
            }
            return wall.toInstant(offsets.get(0));
        } catch (DateTimeException impossible) {
            throw new NotUnderstood("time-not-readable");
        }
    }

    private static int number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }
}
