package uk.dutydesk.resource.bedreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountedTest {

    private static final List<String> CODES = List.of("A", "B", "C");

    @Test
    void keepsBackWhatIsUnderFiveAndTheTotalWithIt() {
        var counted = Counted.of(CODES, Map.of("A", 7, "B", 4), 11);

        assertThat(counted.rows().stream().map(Counted.Row::count)).containsExactly(7, null, 0);
        assertThat(counted.total()).isNull();
    }

    @Test
    void showsTheTotalWhereNothingIsKeptBack() {
        assertThat(Counted.of(CODES, Map.of("A", 7, "B", 5), 12).total()).isEqualTo(12);
    }

    @Test
    void nothingKeptBackCanBeWorkedOutOfWhatIsShown() {
        var seen = new HashMap<Counted, Map<String, Integer>>();
        for (var a = 0; a <= 8; a++) {
            for (var b = 0; b <= 8; b++) {
                var counts = Map.of("A", a, "B", b);
                var shown = Counted.of(CODES, counts, a + b);
                if (shown.total() == null) {
                    seen.merge(shown, counts, (one, other) -> Map.of());
                }
            }
        }

        assertThat(seen.values()).allSatisfy(only -> assertThat(only).isEmpty());
    }

    @Test
    void theTotalIsKeptBackWhereItWouldTellHowFewHaveTwoReasons() {
        assertThat(Counted.of(CODES, Map.of("A", 7, "B", 7), 13).total()).isNull();
        assertThat(Counted.of(CODES, Map.of("A", 7, "B", 7), 9).total()).isEqualTo(9);
    }

    @Test
    void aQuarterIsThreeMonthsOfLondonsDays() {
        assertThat(Quarter.of(Instant.parse("2026-06-30T23:30:00Z"))).hasToString("2026-Q3");
        assertThat(Quarter.parse("2026-Q4").next().firstDay()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(new Quarter(2026, 1).before()).isEqualTo(new Quarter(2025, 4));
    }
}
