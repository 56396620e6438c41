package uk.dutydesk.rota.demand;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Stream;
import uk.dutydesk.kit.time.LondonTime;
import uk.dutydesk.rota.workingtime.Span;

/**
 * On which days a line runs, and from when to when by the clock in London. A line that ends at or before the time it starts
 * ends on the next day.
 */
public record Pattern(LocalTime startsAt, LocalTime endsAt, Set<DayOfWeek> days, OnBankHolidays onBankHolidays) {

    public Pattern {
        days = Set.copyOf(days);
    }

    /** Every day in the period, its last included, on which the line runs. */
    public Stream<LocalDate> daysIn(LocalDate first, LocalDate last, Set<LocalDate> bankHolidays) {
        return first.datesUntil(last.plusDays(1)).filter(day -> runsOn(day, bankHolidays.contains(day)));
    }

    private boolean runsOn(LocalDate day, boolean bankHoliday) {
        if (!bankHoliday || onBankHolidays == OnBankHolidays.AS_USUAL) {
            return days.contains(day.getDayOfWeek());
        }
        return onBankHolidays == OnBankHolidays.ALSO;
    }

    /** Real time from the clock's time; refused where that time does not exist, or exists twice, on that day. */
    public Span on(LocalDate day) {
        var lastDay = endsAt.isAfter(startsAt) ? day : day.plusDays(1);
        return new Span(LondonTime.at(day.atTime(startsAt)), LondonTime.at(lastDay.atTime(endsAt)));
    }
}
