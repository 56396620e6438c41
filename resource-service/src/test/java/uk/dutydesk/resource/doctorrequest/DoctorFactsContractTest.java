package uk.dutydesk.resource.doctorrequest;

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

class DoctorFactsContractTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final UUID REQUEST = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID ASSESSMENT = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final UUID DOCTOR = UUID.fromString("00000000-0000-4000-8000-000000000003");

    static Stream<Arguments> facts() {
        return Stream.of(
                Arguments.of("doctor-asked", new DoctorAsked(REQUEST, ASSESSMENT, Seat.Kind.S12_SEAT, DOCTOR, 1)),
                Arguments.of(
                        "doctor-accepted",
                        new DoctorAccepted(
                                REQUEST,
                                ASSESSMENT,
                                Seat.Kind.S12_SEAT,
                                DOCTOR,
                                Instant.parse("2026-11-21T02:35:00Z"))),
                Arguments.of("doctor-declined", new DoctorDeclined(REQUEST, ASSESSMENT, Seat.Kind.SECOND_SEAT, DOCTOR)),
                Arguments.of("doctor-withdrew", new DoctorWithdrew(REQUEST, ASSESSMENT, Seat.Kind.S12_SEAT, DOCTOR)),
                Arguments.of(
                        "doctor-arrived",
                        new DoctorArrived(
                                REQUEST,
                                ASSESSMENT,
                                Seat.Kind.S12_SEAT,
                                DOCTOR,
                                Instant.parse("2026-11-21T02:33:00Z"))),
                Arguments.of("doctors-unfilled", new DoctorsUnfilled(REQUEST, ASSESSMENT, Seat.Kind.SECOND_SEAT)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void isPublishedExactlyAsAgreed(String example, Fact fact) throws IOException {
        var published = JSON.readTree(JSON.writeValueAsString(fact));

        assertThat(published).isEqualTo(JSON.readTree(Example.of(example)));
    }
}
