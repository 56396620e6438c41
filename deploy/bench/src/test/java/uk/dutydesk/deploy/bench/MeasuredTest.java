package uk.dutydesk.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MeasuredTest {

    @Test
    void aGapIsAPartOfTheCostAndNothingWhereThereIsNoBound() {
        assertThat(Measured.gap(1_000, 0, 900L)).isEqualByComparingTo("0.1");
        assertThat(Measured.gap(1_000, 0, 1_000L)).isEqualByComparingTo("0");
        assertThat(Measured.gap(0, 0, 0L)).isEqualByComparingTo("0");
        assertThat(Measured.gap(1_000, 0, null)).isNull();
        assertThat(Measured.gap(900, 1, 1_000L)).as("of an illegal table").isNull();
    }

    @Test
    void aBoundAboveALegalTableIsNoProof() {
        assertThatThrownBy(() -> Measured.gap(1_056, 0, 1_057L))
                .hasMessage("The bound is 1057, and a legal table costs 1056: one of the two is wrong.");
    }
}
