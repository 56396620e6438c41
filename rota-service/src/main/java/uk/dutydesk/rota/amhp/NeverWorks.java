package uk.dutydesk.rota.amhp;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/**
 * A time in every week that a person can never work, by the clock in London: somebody has to fetch the children. One that ends at
 * or before the time it begins ends on the next day.
 */
@Embeddable
public record NeverWorks(
        @Enumerated(EnumType.STRING) DayOfWeek day,
        @Column(name = "from_time") LocalTime from,
        @Column(name = "until_time") LocalTime until) {

    /** Reads {@code Mon 15:00-18:00}. */
    static NeverWorks of(String words) {
        var parts = words.split("[ -]+", -1);
        if (parts.length != 3 || parts[0].length() < 3) {
            throw new IllegalArgumentException("no day and two times");
        }
        var day = Arrays.stream(DayOfWeek.values())
                .filter(each -> each.name().startsWith(parts[0].toUpperCase(Locale.UK)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no day"));
        return new NeverWorks(day, LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
    }

    String words() {
        return day.getDisplayName(TextStyle.SHORT, Locale.UK) + " " + from + "-" + until;
    }

    /** Each time it comes in a period; in the hour that a clock change takes away, it begins or ends after that hour. */
    public Stream<Span> during(Span period) {
        var first = London.dayOf(period.start()).minusDays(1);
        return first.datesUntil(London.dayOf(period.end()).plusDays(1))
                .filter(date -> date.getDayOfWeek() == day)
                .flatMap(this::on)
                .filter(time -> time.overlaps(period));
    }

    /** None, where the whole of it falls into the hour that a clock change takes away. */
    private Stream<Span> on(LocalDate date) {
        var lastDay = until.isAfter(from) ? date : date.plusDays(1);
        var begins = date.atTime(from).atZone(London.ZONE).toInstant();
        var ends = lastDay.atTime(until).atZone(London.ZONE).toInstant();
        return ends.isAfter(begins) ? Stream.of(new Span(begins, ends)) : Stream.empty();
    }
}
