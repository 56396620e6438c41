package uk.dutydesk.resource.conveyance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dutydesk.kit.outbox.Fact;
import uk.dutydesk.kit.testing.Example;

class ConveyanceFactsContractTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final UUID ASSESSMENT = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final UUID JOURNEY = UUID.fromString("00000000-0000-4000-8000-000000000008");
    private static final UUID PROVIDER = UUID.fromString("00000000-0000-4000-8000-000000000009");

    static Stream<Arguments> facts() {
        return Stream.of(
                Arguments.of("conveyance-offered", new ConveyanceOffered(JOURNEY, ASSESSMENT, PROVIDER)),
                Arguments.of(
                        "conveyance-booked",
                        new ConveyanceBooked(JOURNEY, ASSESSMENT, PROVIDER, at("05:30"), at("08:30"))),
                Arguments.of("conveyance-declined", new ConveyanceDeclined(JOURNEY, ASSESSMENT, PROVIDER)),
                Arguments.of("crew-en-route", new CrewEnRoute(JOURNEY, ASSESSMENT, at("05:10"))),
                Arguments.of("crew-arrived", new CrewArrived(JOURNEY, ASSESSMENT, at("05:28"))),
                Arguments.of("handed-over", new HandedOver(JOURNEY, ASSESSMENT, at("08:34"))),
                Arguments.of("conveyance-unfilled", new ConveyanceUnfilled(JOURNEY, ASSESSMENT)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void isPublishedExactlyAsAgreed(String example, Fact fact) throws IOException {
        var published = JSON.readTree(JSON.writeValueAsString(fact));

        assertThat(published).isEqualTo(JSON.readTree(Example.of(example)));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-21T" + time + ":00Z");
    }
}
