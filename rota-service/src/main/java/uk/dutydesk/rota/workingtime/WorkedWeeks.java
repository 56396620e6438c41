package uk.dutydesk.rota.workingtime;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * What a person has worked in the weeks before a rota, for whichever authority: working time is averaged over seventeen of
 * them (Working Time Regulations 1998, regulation 4).
 *
 * @param since a Monday; one entry follows for each week
 */
public record WorkedWeeks(LocalDate since, List<Week> weeks) {

    /** Long enough for seventeen weeks of which nine were lost to leave or sickness. */
    public static final int REMEMBERED = 26;

    /**
     * One week from Monday to Sunday.
     *
     * @param minutes on duty, what was worked past the end included; on call from home is not work until called
     * @param duties how many
     * @param nights how many of them were night work
     * @param daysLost to leave or sickness
     */
    public record Week(int minutes, int duties, int nights, int daysLost) {}

    public WorkedWeeks {
        weeks = List.copyOf(weeks);
    }

    /** Nothing but their contract is known of these weeks. */
    public static WorkedWeeks unknownBefore(LocalDate monday) {
        return new WorkedWeeks(monday.minusWeeks(REMEMBERED), Collections.nCopies(REMEMBERED, new Week(0, 0, 0, 0)));
    }

    /** The Monday after the last of them. */
    public LocalDate until() {
        return since.plusWeeks(weeks.size());
    }
}
