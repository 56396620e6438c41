package uk.dutydesk.resource.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dutydesk.kit.outbox.Fact;
import uk.dutydesk.kit.testing.Example;
import uk.dutydesk.resource.conflict.Tie;

class TieFactsContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID TIE = UUID.fromString("6a7b8c9d-0e1f-4a2b-8c3d-4e5f6a7b8c9d");
    private static final List<UUID> TEAM = List.of(
            UUID.fromString("b7e0c5d4-1f2a-4b3c-8d9e-0a1b2c3d4e33"),
            UUID.fromString("c8f1d6e5-2a3b-4c4d-8e9f-1b2c3d4e5f44"),
            UUID.fromString("c8f1d6e5-2a3b-4c4d-8e9f-1b2c3d4e5f45"));

    static Stream<Arguments> facts() {
        return Stream.of(
                Arguments.of("tie-declared", new TieDeclared(TIE, Tie.Kind.CLINICAL_TEAM, TEAM)),
                Arguments.of("tie-withdrawn", new TieWithdrawn(TIE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void isPublishedExactlyAsAgreed(String example, Fact fact) throws IOException {
        var published = JSON.readTree(JSON.writeValueAsString(fact));

        assertThat(published).isEqualTo(JSON.readTree(Example.of(example)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void isOneTiesHistory(String example, Fact fact) {
        assertThat(fact.topic()).isEqualTo("dutydesk.resource.doctors");
        assertThat(fact.aggregateId()).isEqualTo(TIE);
    }
}
