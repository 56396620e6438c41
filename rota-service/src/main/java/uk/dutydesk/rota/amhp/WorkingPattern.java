package uk.dutydesk.rota.amhp;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a person has agreed to work.
 *
 * @param weeklyHours contract hours a week; zero for sessional work
 * @param workingDays days of the week on which a duty may start
 * @param onlyLines codes of the only shift lines they work; empty means any
 * @param dayLinesOnly nothing that starts on a weekend or bank holiday, and nothing at night
 * @param noNights neither a waking night nor standby at night
 * @param maxDutiesPerWeek Monday to Sunday, on call from home not counted
 * @param nightShare agreed share of waking nights, in parts compared with everyone else's; 0 means none
 * @param weekendShare agreed share of weekend days, likewise
 * @param optOut48 agreed in writing to average more than 48 hours a week (Working Time Regulations 1998, regulation 5)
 */
public record WorkingPattern(
        BigDecimal weeklyHours,
        Set<DayOfWeek> workingDays,
        Set<String> onlyLines,
        boolean dayLinesOnly,
        boolean noNights,
        @Nullable Integer maxDutiesPerWeek,
        int nightShare,
        int weekendShare,
        boolean optOut48) {

    public WorkingPattern {
        workingDays = Set.copyOf(workingDays);
        onlyLines = Set.copyOf(onlyLines);
    }

    public boolean worksLine(String line) {
        return onlyLines.isEmpty() || onlyLines.contains(line);
    }
}
