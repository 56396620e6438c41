package uk.dutydesk.deploy.local.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedTimeTest {

    private final SeedTime tonight = new SeedTime(Instant.parse("2026-11-21T02:10:45Z"));

    @ParameterizedTest
    @CsvSource({
        "T0,        2026-11-21T02:10:00Z",
        "T0-23h14,  2026-11-20T02:56:00Z",
        "T0+46,     2026-11-21T02:56:00Z",
        "T0-20 min, 2026-11-21T01:50:00Z",
        "T0-12h,    2026-11-20T14:10:00Z"
    })
    void momentsAreCountedFromTheMinuteOfSeeding(String text, String expected) {
        assertThat(tonight.at(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "D, 2026-11-21",
        "D-9, 2026-11-12",
        "D+900, 2029-05-09",
        "W0.Mon, 2026-11-16",
        "W4.Thu, 2026-12-17",
        "W-1.Tue, 2026-11-10"
    })
    void daysAreLondonDays(String text, String expected) {
        assertThat(tonight.date(text)).isEqualTo(expected);
    }

    @Test
    void aWallClockTimeIsLondons() {
        var summer = new SeedTime(Instant.parse("2026-07-01T23:30:00Z"));

        assertThat(summer.D()).isEqualTo("2026-07-02");
        assertThat(summer.at("D", "09:00")).isEqualTo("2026-07-02T08:00:00Z");
    }

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> tonight.at("yesterday")).isInstanceOf(IllegalArgumentException.class);
    }
}
