package uk.dutydesk.resource.bedreport;

import java.time.Instant;
import java.time.LocalDate;
import uk.dutydesk.kit.time.LondonTime;

/** Three months that begin in January, April, July or October; days are London's. */
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

    Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    Quarter before() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
