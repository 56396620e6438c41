package uk.dutydesk.rota.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dutydesk.rota.ClockVector;

class RestPeriodTest {

    static Stream<ClockVector> vectors() {
        return ClockVector.of("wtr_daily_rest");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void agreesWithTheVectorsOnBothClockChangeNights(ClockVector vector) {
        var lastEnd = OffsetDateTime.parse(vector.input("last_end")).toInstant();
        var nextStart = OffsetDateTime.parse(vector.input("next_start")).toInstant();

        var rest = RestPeriod.between(lastEnd, nextStart);

        assertThat(rest.isEnough()).isEqualTo(vector.expected("result").equals("ok"));
        assertThat(rest.length().toMinutes() / 60.0).isEqualTo(Double.parseDouble(vector.expected("hours")));
    }

    @Test
    void isEnoughAtExactlyElevenHours() {
        assertThat(restOf("PT11H").isEnough()).isTrue();
    }

    @Test
    void isTooShortOneSecondBefore() {
        assertThat(restOf("PT10H59M59S").isEnough()).isFalse();
    }

    @Test
    void isNoneWhereTheNextDutyStartsBeforeTheLastOneEnds() {
        assertThat(restOf("PT-2H").length()).isEqualTo(Duration.ZERO);
    }

    @Test
    void saysHowMuchIsMissing() {
        assertThat(restOf("PT9H30M").missing()).isEqualTo(Duration.ofMinutes(90));
    }

    private static RestPeriod restOf(String duration) {
        var end = Instant.parse("2026-11-21T09:00:00Z");
        return RestPeriod.between(end, end.plus(Duration.parse(duration)));
    }
}
