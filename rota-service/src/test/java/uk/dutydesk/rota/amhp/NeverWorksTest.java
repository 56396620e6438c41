package uk.dutydesk.rota.amhp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

class NeverWorksTest {

    @Test
    void comesEveryWeek() {
        var weeks = London.days(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-12-06"));

        assertThat(NeverWorks.of("Mon 15:00-18:00").during(weeks))
                .containsExactly(
                        span("2026-11-23T15:00:00Z", "2026-11-23T18:00:00Z"),
                        span("2026-11-30T15:00:00Z", "2026-11-30T18:00:00Z"));
    }

    @Test
    void mayRunPastMidnightIntoTheFirstDay() {
        var monday = London.days(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-23"));

        assertThat(NeverWorks.of("Sun 22:00-07:00").during(monday))
                .containsExactly(span("2026-11-22T22:00:00Z", "2026-11-23T07:00:00Z"));
    }

    @Test
    void isByTheClockInLondonOverAClockChange() {
        var weekend = London.days(LocalDate.parse("2027-03-28"), LocalDate.parse("2027-03-28"));

        assertThat(NeverWorks.of("Sun 00:30-01:30").during(weekend))
                .containsExactly(span("2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sun 01:00-02:00", "Sun 01:30-02:15"})
    void doesNotComeInTheHourThatTheClocksSkip(String words) {
        var weekend = London.days(LocalDate.parse("2027-03-28"), LocalDate.parse("2027-03-28"));

        assertThat(NeverWorks.of(words).during(weekend)).isEmpty();
    }

    @Test
    void isReadAsItIsWritten() {
        assertThat(NeverWorks.of("Fri 22:00-07:00").words()).isEqualTo("Fri 22:00-07:00");
        assertThatThrownBy(() -> NeverWorks.of("sometimes")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Span span(String start, String end) {
        return new Span(Instant.parse(start), Instant.parse(end));
    }
}
