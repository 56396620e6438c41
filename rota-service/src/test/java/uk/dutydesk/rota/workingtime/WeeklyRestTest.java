package uk.dutydesk.rota.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeeklyRestTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

    @Test
    void isTheWholeWeekWhereNothingIsWorked() {
        assertThat(WeeklyRest.longestIn(MONDAY, List.of())).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void isAnHourLongerInTheWeekTheClocksGoBack() {
        assertThat(WeeklyRest.longestIn(LocalDate.parse("2026-10-19"), List.of()))
                .isEqualTo(Duration.ofHours(169));
    }

    @Test
    void isTheLongestGapBetweenDuties() {
        var nightThenLate = List.of(
                span("2026-11-16T09:00:00Z", "2026-11-18T09:00:00Z"),
                span("2026-11-19T10:00:00Z", "2026-11-22T23:59:00Z"));

        var rest = WeeklyRest.longestIn(MONDAY, nightThenLate);

        assertThat(rest).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void mayBeTwoDaysAnywhereInAFortnight() {
        var elevenDays = IntStream.range(0, 12)
                .mapToObj(day -> MONDAY.plusDays(day))
                .map(day -> span(day + "T09:00:00Z", day + "T17:00:00Z"))
                .toList();

        var enough = WeeklyRest.isEnoughInFortnight(MONDAY, elevenDays);

        assertThat(enough).isTrue();
    }

    @Test
    void isNotOneDayOnlyInAFortnight() {
        var thirteenDays = IntStream.range(0, 13)
                .mapToObj(day -> MONDAY.plusDays(day))
                .map(day -> span(day + "T09:00:00Z", day + "T17:00:00Z"))
                .toList();

        var enough = WeeklyRest.isEnoughInFortnight(MONDAY, thirteenDays);

        assertThat(enough).isFalse();
    }

    @Test
    void fortnightsFollowOneAnother() {
        var first = WeeklyRest.fortnightOf(MONDAY);

        assertThat(WeeklyRest.fortnightOf(first.plusWeeks(1))).isEqualTo(first);
        assertThat(WeeklyRest.fortnightOf(first.plusWeeks(2))).isEqualTo(first.plusWeeks(2));
    }

    @Test
    void isNotEnoughWithADutyOnEverySingleDay() {
        var everyDay = IntStream.range(0, 7)
                .mapToObj(day -> MONDAY.plusDays(day))
                .map(day -> span(day + "T09:00:00Z", day + "T17:00:00Z"))
                .toList();

        var rest = WeeklyRest.longestIn(MONDAY, everyDay);

        assertThat(WeeklyRest.isEnough(rest)).isFalse();
    }

    @Test
    void countsANightThatReachesIntoTheWeek() {
        var sundayNight = List.of(span("2026-11-15T21:00:00Z", "2026-11-16T09:00:00Z"));

        var rest = WeeklyRest.longestIn(MONDAY, sundayNight);

        assertThat(rest).isEqualTo(Duration.ofHours(159));
    }

    private static Span span(String start, String end) {
        return new Span(Instant.parse(start), Instant.parse(end));
    }
}
