package uk.dutydesk.deploy.local.seed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The demonstration's time: everything in the seed files is said from the moment of seeding, so that the night is always tonight.
 *
 * @param T0 the moment of seeding, cut to the minute
 */
public record SeedTime(Instant T0) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern MOMENT = Pattern.compile("T0(?:([+-])(?:(\\d+)h)?(\\d+)?(?: ?min)?)?");
    private static final Pattern DAY = Pattern.compile("D(?:([+-]\\d+))?");
    private static final Pattern WEEKDAY = Pattern.compile("W(-?\\d+)\\.(Mon|Tue|Wed|Thu|Fri|Sat|Sun)");
    private static final List<String> NAMES = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    public SeedTime {
        T0 = T0.truncatedTo(ChronoUnit.MINUTES);
    }

    /** T0's date in London. */
    public LocalDate D() {
        return LocalDate.ofInstant(T0, LONDON);
    }

    /** The Monday of T0's week in London. */
    public LocalDate W0() {
        return D().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Reads {@code T0}, {@code T0-23h14} (hours and minutes), {@code T0+46}, {@code T0-20 min} (minutes). */
    public Instant at(String text) {
        var found = MOMENT.matcher(text.strip());
        if (!found.matches()) {
            throw new IllegalArgumentException("not a moment: " + text);
        }
        if (found.group(1) == null) {
            return T0;
        }
        var hours = found.group(2) == null ? 0 : Long.parseLong(found.group(2));
        var minutes = found.group(3) == null ? 0 : Long.parseLong(found.group(3));
        var amount = Duration.ofHours(hours).plusMinutes(minutes);
        return found.group(1).equals("-") ? T0.minus(amount) : T0.plus(amount);
    }

    /** Reads {@code D-9} and {@code W4.Thu}. */
    public LocalDate date(String text) {
        var day = DAY.matcher(text.strip());
        if (day.matches()) {
            return day.group(1) == null
                    ? D()
                    : D().plusDays(Long.parseLong(day.group(1).replace("+", "")));
        }
        var weekday = WEEKDAY.matcher(text.strip());
        if (weekday.matches()) {
            return W0().plusWeeks(Long.parseLong(weekday.group(1))).plusDays(NAMES.indexOf(weekday.group(2)));
        }
        return LocalDate.parse(text.strip());
    }

    /** A London wall-clock time on a day such as {@code W4.Thu} or {@code D-1}. */
    public Instant at(String day, String wallTime) {
        return date(day).atTime(LocalTime.parse(wallTime)).atZone(LONDON).toInstant();
    }
}
