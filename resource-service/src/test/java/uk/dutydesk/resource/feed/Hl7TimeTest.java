package uk.dutydesk.resource.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hour that comes twice, on the night of 25 October 2026: 01:00 to 02:00 in London begins at 00:00 and at 01:00 UTC. */
class Hl7TimeTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest(name = "01:30 received at {0}")
    @CsvSource({"2026-10-25T00:29:58Z", "2026-10-25T00:30:00Z", "2026-10-25T01:20:00Z"})
    void isTheFirstWhileTheSecondIsStillToCome(Instant received) {
        assertThat(Hl7Time.parse("20261025013000", LONDON, received)).isEqualTo("2026-10-25T00:30:00Z");
    }

    @ParameterizedTest(name = "01:30 received at {0}")
    @CsvSource({"2026-10-25T01:29:58Z", "2026-10-25T01:30:00Z", "2026-11-20T09:00:00Z"})
    void isNotGuessedOnceBothMayHaveBeen(Instant received) {
        assertThatThrownBy(() -> Hl7Time.parse("20261025013000", LONDON, received))
                .isInstanceOf(NotUnderstood.class)
                .hasMessage("time-ambiguous");
    }

    @ParameterizedTest(name = "with {0}")
    @CsvSource({"+0100, 2026-10-25T00:30:00Z", "+0000, 2026-10-25T01:30:00Z"})
    void isNoQuestionWhereTheOffsetIsSaid(String offset, Instant expected) {
        assertThat(Hl7Time.parse("20261025013000" + offset, LONDON, Instant.parse("2026-11-20T09:00:00Z")))
                .isEqualTo(expected);
    }
}
