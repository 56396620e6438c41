package uk.dutydesk.rota.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowOfDutiesTest {

    @ParameterizedTest
    @CsvSource({"12,28", "60,28", "60,182", "190,182", "1000,400"})
    void keepsNoMoreAnswersThanThereIsRoomFor(int people, int days) {
        var kept = RowOfDuties.kept(people, days);

        assertThat(Integer.bitCount(kept)).isEqualTo(1);
        assertThat((long) kept * people * days).isLessThanOrEqualTo(26_000_000);
        assertThat(kept).isGreaterThanOrEqualTo(64);
    }
}
