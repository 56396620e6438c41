package uk.dutydesk.rota.amhp;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
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
 * @param optOutUntil the last day of that agreement, where notice was given to end it
 * @param otherHours hours a week in other jobs: they add up
 * @param restByFortnight weekly rest is given as two days, or one of 48 hours, in a fortnight (regulation 11(2))
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
        boolean optOut48,
        @Nullable LocalDate optOutUntil,
        BigDecimal otherHours,
        boolean restByFortnight) {

    public WorkingPattern {
        workingDays = Set.copyOf(workingDays);
        onlyLines = Set.copyOf(onlyLines);
    }

    public boolean hasOptedOutOn(LocalDate day) {
        return optOut48 && (optOutUntil == null || !day.isAfter(optOutUntil));
    }

    /** The same, with no more duties a week than that. */
    public WorkingPattern capped(int dutiesAWeek) {
        return new WorkingPattern(
                weeklyHours,
                workingDays,
                onlyLines,
                dayLinesOnly,
                noNights,
                maxDutiesPerWeek == null ? dutiesAWeek : Math.min(maxDutiesPerWeek, dutiesAWeek),
                nightShare,
                weekendShare,
                optOut48,
                optOutUntil,
                otherHours,
                restByFortnight);
    }

    public boolean worksLine(String line) {
        return onlyLines.isEmpty() || onlyLines.contains(line);
    }
}
