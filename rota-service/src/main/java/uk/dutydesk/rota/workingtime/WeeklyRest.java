package uk.dutydesk.rota.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An uninterrupted rest of 24 hours in each week (Working Time Regulations 1998, regulation 11(1)).
 *
 * <p>The week begins at midnight between Sunday and Monday (regulation 11(6)). Instead of one such rest in each week, two
 * of them, or one of 48 hours, in a fortnight will do (regulation 11(2)); whether an employer has chosen so is not known
 * here, so the plain rule is applied.
 */
public final class WeeklyRest {

    public static final Duration REQUIRED = Duration.ofHours(24);

    private WeeklyRest() {}

    /**
     * The longest time without work in the week.
     *
     * @param monday the first day of the week
     * @param work in order of start; what lies outside the week is ignored
     */
    public static Duration longestIn(LocalDate monday, List<Span> work) {
        var week = London.days(monday, monday.plusDays(6));
        var longest = Duration.ZERO;
        Instant freeSince = week.start();
        for (var span : work) {
            if (!span.overlaps(week)) {
                continue;
            }
            if (span.start().isAfter(freeSince)) {
                longest = longer(longest, Duration.between(freeSince, span.start()));
            }
            if (span.end().isAfter(freeSince)) {
                freeSince = span.end();
            }
        }
        return freeSince.isBefore(week.end()) ? longer(longest, Duration.between(freeSince, week.end())) : longest;
    }

    public static boolean isEnough(Duration rest) {
        return rest.compareTo(REQUIRED) >= 0;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
