package uk.dutydesk.assessment.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** The days on which post and offices are taken to work in England: not weekends, Good Friday, Christmas Day or bank holidays. */
public record BusinessDays(Set<LocalDate> bankHolidays) {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public BusinessDays {
        bankHolidays = Set.copyOf(bankHolidays);
    }

    public boolean include(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !bankHolidays.contains(day);
    }

    /** The day itself if it is a business day, otherwise the first that follows. */
    public LocalDate onOrAfter(LocalDate day) {
        var candidate = day;
        while (!include(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The n-th business day after a day, which is not itself counted. */
    public LocalDate after(LocalDate day, int count) {
        var candidate = day;
        for (int counted = 0; counted < count; counted++) {
            candidate = onOrAfter(candidate.plusDays(1));
        }
        return candidate;
    }
}
