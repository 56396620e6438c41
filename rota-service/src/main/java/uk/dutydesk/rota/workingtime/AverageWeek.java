package uk.dutydesk.rota.workingtime;

import java.util.function.Predicate;

/**
 * The average working week over any seventeen weeks (Working Time Regulations 1998, regulations 4 and 6).
 *
 * <p>At most 48 hours, unless the person has opted out; for a night worker at most 8 hours in each 24 on the six days a week
 * that are not rest, which is 48 hours too, and no opt-out changes that. Days lost to leave or sickness are left out, and as
 * many that follow are taken instead (regulation 4(6)); here whole weeks follow, so that a period may be a few days longer.
 *
 * <p>Weeks begin on Monday. A duty belongs to the week it starts in. Where somebody's contract alone, with other jobs, is
 * more than the limit, that is for the contract to put right: only what duties add to it is counted.
 */
public final class AverageWeek {

    public static final int REFERENCE_WEEKS = 17;
    public static final int MOST_HOURS = 48;

    private static final int REFERENCE_DAYS = REFERENCE_WEEKS * 7;

    private AverageWeek() {}

    /**
     * The seventeen weeks that are worst, of those the rule is about: another that is worse may be nobody's concern.
     *
     * @param worked minutes of each week
     * @param contracted minutes of each week that would be worked without any duty; never more than were worked
     * @param daysLost of each week, 0 to 7
     * @param firstNew the first week that can still be changed: periods that end before it are past
     * @param applies whether the rule is about a period; asked only of those that are too long
     */
    public static Period worst(
            int[] worked, int[] contracted, int[] daysLost, int firstNew, Predicate<Period> applies) {
        var worst = Period.NONE;
        for (int first = 0; first < worked.length; first++) {
            var period = from(first, worked, contracted, daysLost);
            if (period.last() >= firstNew && period.minutesOver() > worst.minutesOver() && applies.test(period)) {
                worst = period;
            }
        }
        return worst;
    }

    /** Where the weeks known of end before seventeen are full, nothing can be said. */
    private static Period from(int first, int[] worked, int[] contracted, int[] daysLost) {
        var days = 0;
        var total = 0;
        var anyway = 0;
        for (int week = first; week < worked.length; week++) {
            days += 7 - daysLost[week];
            total += worked[week];
            anyway += contracted[week];
            if (days >= REFERENCE_DAYS) {
                var most = MOST_HOURS * 60 * days / 7;
                return new Period(first, week, Math.max(0, total - Math.max(most, anyway)), total * 7 / days);
            }
        }
        return Period.NONE;
    }

    /**
     * Some weeks, and how their average lies.
     *
     * @param first counted from the first week known of
     * @param last included
     * @param minutesOver more than allowed, in all of them together
     * @param average minutes a week
     */
    public record Period(int first, int last, int minutesOver, int average) {

        static final Period NONE = new Period(0, -1, 0, 0);

        public boolean isTooLong() {
            return minutesOver > 0;
        }
    }
}
