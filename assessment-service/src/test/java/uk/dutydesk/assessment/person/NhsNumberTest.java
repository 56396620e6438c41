package uk.dutydesk.assessment.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"999 010 1000", "9990111138", "999 017 1912", "999 021 2430"})
    void isTakenAsPeopleWriteIt(String written) {
        assertThat(NhsNumber.of(written).digits()).hasSize(10).startsWith("999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"999 021 2431", "999 016 1780", "999 010 100", "999 010 10000", "999 010 100O", "", "٩٩٩٠١٠١٠٠٠"
            })
    void isRefusedWhenADigitIsWrong(String written) {
        assertThatThrownBy(() -> NhsNumber.of(written)).isInstanceOf(NhsNumberRefused.class);
    }

    @Test
    void noNumberHasTenAsItsCheckDigit() {
        assertThatThrownBy(() -> NhsNumber.of("999 016 178" + ":")).isInstanceOf(NhsNumberRefused.class);
    }

    @Test
    void isNotPrintedByAccident() {
        assertThat(NhsNumber.of("9990101000")).hasToString("NhsNumber[...]");
    }
}
