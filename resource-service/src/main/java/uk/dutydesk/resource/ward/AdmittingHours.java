package uk.dutydesk.resource.ward;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.time.LondonTime;

/**
 * Between which hours a ward takes somebody new, by the clock in London. Hours that end before they begin go past midnight.
 *
 * @param from null where the ward says only until when: then the morning, because "until 22:00" does not mean the small hours
 * @param until null where the ward says only from when: then midnight; where both are null it takes people at any hour
 */
public record AdmittingHours(
        @Nullable LocalTime from, @Nullable LocalTime until) {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    public boolean isAlways() {
        return from == null && until == null;
    }

    public boolean isOpenAt(Instant moment) {
        if (isAlways()) {
            return true;
        }
        var time = LocalTime.ofInstant(moment, LondonTime.LONDON);
        var opens = opens();
        var closes = closes();
        var begun = !time.isBefore(opens);
        if (closes.equals(LocalTime.MIDNIGHT)) {
            return begun;
        }
        return opens.isBefore(closes) ? begun && time.isBefore(closes) : begun || time.isBefore(closes);
    }

    /** When it next begins to take people, if it does not now. */
    public Instant nextOpeningAfter(Instant moment) {
        return next(opens(), moment);
    }

    /** When it next stops taking people, if it takes them now. */
    public Instant nextClosingAfter(Instant moment) {
        return next(closes(), moment);
    }

    /** The next time that the clock in London says this, after that moment. */
    public static Instant next(LocalTime time, Instant moment) {
        var at = ZonedDateTime.ofInstant(moment, LondonTime.LONDON).with(time);
        return (at.toInstant().isAfter(moment) ? at : at.plusDays(1).with(time)).toInstant();
    }

    private LocalTime opens() {
        return from == null ? MORNING : from;
    }

    private LocalTime closes() {
        return until == null ? LocalTime.MIDNIGHT : until;
    }
}
