package uk.dutydesk.rota.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An uninterrupted rest of 24 hours in each week (Working Time Regulations 1998, regulation 11(1)).
 *
 * <p>The week begins at midnight between Sunday and Monday (regulation 11(6)). Instead of one such rest in each week, two
 * of them, or one of 48 hours, in a fortnight will do (regulation 11(2)) for those whose employer has chosen so. Fortnights
 * follow one another from Monday 5 January 1970 on.
 */
public final class WeeklyRest {

    public static final Duration REQUIRED = Duration.ofHours(24);

    /** One rest of this length in a fortnight does instead of two of 24 hours. */
    public static final Duration REQUIRED_AT_ONCE = REQUIRED.multipliedBy(2);

    private static final LocalDate A_MONDAY = LocalDate.of(1970, 1, 5);

    private WeeklyRest() {}

    /** The Monday on which the fortnight that a week is in begins. */
    public static LocalDate fortnightOf(LocalDate monday) {
        return ChronoUnit.WEEKS.between(A_MONDAY, monday) % 2 == 0 ? monday : monday.minusWeeks(1);
    }

    /** Whether a fortnight has two rests of 24 hours in it, or one of 48. */
    public static boolean isEnoughInFortnight(LocalDate monday, List<Span> work) {
        var rests = restsIn(London.days(monday, monday.plusDays(13)), work);
        return rests.stream().filter(WeeklyRest::isEnough).count() >= 2
                || rests.stream().anyMatch(rest -> rest.compareTo(REQUIRED_AT_ONCE) >= 0);
    }

    /**
     * The longest time without work in the week.
     *
     * @param monday the first day of the week
     * @param work in order of start; what lies outside the week is ignored
     */
    public static Duration longestIn(LocalDate monday, List<Span> work) {
        return restsIn(London.days(monday, monday.plusDays(6)), work).stream()
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static List<Duration> restsIn(Span period, List<Span> work) {
        List<Duration> rests = new ArrayList<>();
        Instant freeSince = period.start();
        for (var span : work) {
            if (!span.overlaps(period)) {
                continue;
            }
            if (span.start().isAfter(freeSince)) {
                rests.add(Duration.between(freeSince, span.start()));
            }
            if (span.end().isAfter(freeSince)) {
                freeSince = span.end();
            }
        }
        if (freeSince.isBefore(period.end())) {
            rests.add(Duration.between(freeSince, period.end()));
        }
        return rests;
    }

    public static boolean isEnough(Duration rest) {
        return rest.compareTo(REQUIRED) >= 0;
    }
}
