package uk.dutydesk.assessment.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.kit.testing.Example;

class LossTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:05:00Z");

    @ParameterizedTest
    @MethodSource("reasonsAgreed")
    void everyReasonThatIsAgreedHasItsOwnWords(String reason) {
        assertThat(Loss.released(reason)).isNotEqualTo(Loss.NOT_SAID);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "A_REASON_OF_NEXT_YEAR")
    void aReasonThatIsNotKnownIsNotMadeUp(String reason) {
        assertThat(Loss.released(reason)).isEqualTo(Loss.NOT_SAID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TAKEN | The bed that was held is lost: somebody is in it",
                "CLOSED              | The bed that was held is lost: it was closed",
                "RAN_OUT             | The bed that was held is lost: the time it was held for ran out",
                "GIVEN_BACK          | The bed that was held is given back: no bed is held now",
                "NOT_SAID            | The bed that was held is lost: nobody has said why"
            })
    void theLogSaysWhatBecameOfTheBedAndWhy(Loss loss, String words) {
        assertThat(new LostBed(null, WhyLost.because(loss), NOW).inWords("")).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("wardsReasonsAgreed")
    void aWardsReasonIsSaidInItsOwnWordsUnlessItIsAnother(String reason) {
        var words = WhyLost.because(Loss.WARD_TOOK_BACK, reason).words();

        assertThat(words).isNotEqualTo(Loss.WARD_TOOK_BACK.words());
    }

    @Test
    void thatItWasSomethingElseIsNotSaid() {
        var words = WhyLost.because(Loss.WARD_SAID_NO, "OTHER").words();

        assertThat(words).isEqualTo("the ward said no");
    }

    static Stream<String> reasonsAgreed() throws IOException {
        return agreed("BedHoldReleased");
    }

    static Stream<String> wardsReasonsAgreed() throws IOException {
        return agreed("WardTookBack").filter(reason -> !reason.equals("OTHER"));
    }

    private static Stream<String> agreed(String fact) throws IOException {
        var contract = Files.readString(Example.root().resolve("deploy/contracts/events.asyncapi.yml"));
        var payload = contract.substring(contract.indexOf("name: uk.dutydesk.resource." + fact + ".v1"));
        var reasons = payload.substring(payload.indexOf("enum: [") + "enum: [".length())
                .split("]", 2)[0];
        return Stream.of(reasons.split(", "));
    }
}
