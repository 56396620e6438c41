package uk.dutydesk.resource.bedreport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import uk.dutydesk.kit.time.LondonTime;

/**
 * Three months that begin in January, April, July or October; days are London's. The quarter that runs is counted to the end of the last
 * whole month: a count that grew day by day would tell of single people.
 */
record Quarter(int year, int number) {

    static Quarter of(Instant moment) {
        var day = LocalDate.ofInstant(moment, LondonTime.LONDON);
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** Reads {@code 2026-Q4}. */
    static Quarter parse(String text) {
        return new Quarter(Integer.parseInt(text.substring(0, 4)), text.charAt(6) - '0');
    }

    LocalDate firstDay() {
        return LocalDate.of(year, number * 3 - 2, 1);
    }

    /** The day after the last one counted. */
    LocalDate countedTo(Instant now) {
        var end = firstDay().plusMonths(3);
        var month = YearMonth.from(LocalDate.ofInstant(now, LondonTime.LONDON)).atDay(1);
        var whole = month.isBefore(end) ? month : end;
        return whole.isBefore(firstDay()) ? firstDay() : whole;
    }

    Quarter before() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
