package uk.dutydesk.rota.emphasis;

import java.util.List;
import java.util.Optional;
import uk.dutydesk.rota.amhp.WorkingPattern;

/**
 * Whether people could do a week's duties at all.
 *
 * @param duties that the lines need in an ordinary week, on call from home not counted
 * @param people the patterns of those who may act
 */
record WeeklyCapacity(int duties, List<WorkingPattern> people) {

    private static final int DAYS = 7;

    /** Why a weekly maximum leaves duties unfilled in every rota; nothing where it does not. */
    Optional<String> against(int most) {
        var capped = possible(most);
        return capped < duties && possible(DAYS) >= duties
                ? Optional.of("With at most " + most + (most == 1 ? " duty" : " duties") + " a week for anybody, the "
                        + people.size() + " people there are can do " + capped + " of the " + duties
                        + " duties of a week. It is this maximum that leaves the rest unfilled: choose a higher one.")
                : Optional.empty();
    }

    private int possible(int most) {
        return people.stream()
                .mapToInt(pattern -> {
                    var own = pattern.maxDutiesPerWeek();
                    var days = pattern.workingDays().size();
                    return Math.min(own == null ? days : Math.min(own, days), most);
                })
                .sum();
    }
}
