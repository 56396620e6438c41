package uk.dutydesk.rota.workingtime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/** Which kinds of unsocial time a duty is, by the clock and the calendar in London. */
public final class UnsocialHours {

    /** Night time, where nothing else was agreed: 23:00 to 06:00 (Working Time Regulations 1998, regulation 2(1)). */
    static final LocalTime NIGHT_BEGINS = LocalTime.of(23, 0);

    static final LocalTime NIGHT_ENDS = LocalTime.of(6, 0);

    /** Daily working time that makes night work: at least three hours of it at night (regulation 2(1)). */
    static final Duration NIGHT_WORK = Duration.ofHours(3);

    /** Kinds of unsocial time. */
    public enum Kind {
        NIGHT,
        WEEKEND,
        BANK_HOLIDAY
    }

    private UnsocialHours() {}

    /** A duty belongs to the day it starts on; the night of Friday to Saturday is a night, not a weekend day. */
    public static Set<Kind> of(Instant start, Instant end, Set<LocalDate> bankHolidays) {
        var kinds = EnumSet.noneOf(Kind.class);
        var day = London.dayOf(start);
        if (isNightWork(new Span(start, end))) {
            kinds.add(Kind.NIGHT);
        }
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            kinds.add(Kind.WEEKEND);
        }
        if (bankHolidays.contains(day)) {
            kinds.add(Kind.BANK_HOLIDAY);
        }
        return kinds;
    }

    /** At least three hours of it at night: what a night worker does as a normal course (regulation 2(1)). */
    public static boolean isNightWork(Span duty) {
        return nightTimeIn(duty).compareTo(NIGHT_WORK) >= 0;
    }

    /** Hours really passed at night: eight of them when the clocks go back, six when they go forward. */
    static Duration nightTimeIn(Span duty) {
        var total = Duration.ZERO;
        var last = London.dayOf(duty.end());
        for (var day = London.dayOf(duty.start()).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            total = total.plus(duty.within(nightOf(day)));
        }
        return total;
    }

    private static Span nightOf(LocalDate day) {
        return new Span(
                day.atTime(NIGHT_BEGINS).atZone(London.ZONE).toInstant(),
                day.plusDays(1).atTime(NIGHT_ENDS).atZone(London.ZONE).toInstant());
    }
}
