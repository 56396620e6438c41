package uk.dutydesk.resource.bed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.kit.outbox.Fact;
import uk.dutydesk.kit.testing.Example;

class BedFactsContractTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final UUID ASSESSMENT = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final UUID HOLD = UUID.fromString("00000000-0000-4000-8000-000000000004");
    private static final UUID ANEW = UUID.fromString("00000000-0000-4000-8000-000000000014");
    private static final UUID BED = UUID.fromString("00000000-0000-4000-8000-000000000005");
    private static final UUID WARD = UUID.fromString("00000000-0000-4000-8000-000000000006");
    private static final UUID SITE = UUID.fromString("00000000-0000-4000-8000-000000000007");

    static Stream<Arguments> facts() {
        return Stream.of(
                Arguments.of("bed-held", new BedHeld(HOLD, BED, WARD, SITE, ASSESSMENT, at("02:48"))),
                Arguments.of("bed-hold-expired", new BedHoldExpired(HOLD, BED, ASSESSMENT)),
                Arguments.of("ward-took-back", new WardTookBack(HOLD, BED, WARD, ASSESSMENT, WardReason.NO_STAFF)),
                Arguments.of("bed-hold-released", new BedHoldReleased(HOLD, BED, ASSESSMENT, ReleaseReason.BED_TAKEN)),
                Arguments.of(
                        "ward-accepted",
                        new WardAccepted(HOLD, BED, WARD, SITE, ASSESSMENT, 2, at("02:20"), at("08:00"))),
                Arguments.of("bed-kept", new BedKept(ANEW, HOLD, BED, WARD, SITE, ASSESSMENT, 2, true, at("03:40"))),
                Arguments.of("ward-refused", new WardRefused(HOLD, WARD, ASSESSMENT, WardReason.NO_STAFF)),
                Arguments.of("ward-proposed", new WardProposed(HOLD, WARD, ASSESSMENT, at("08:00"), at("13:00"))),
                Arguments.of("ward-state-changed", new WardStateChanged(WARD)),
                Arguments.of("bed-occupied", new BedOccupied(BED, WARD, SITE, HOLD, ASSESSMENT, at("02:45"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void isPublishedExactlyAsAgreed(String example, Fact fact) throws IOException {
        var published = JSON.readTree(JSON.writeValueAsString(fact));

        assertThat(published).isEqualTo(JSON.readTree(Example.of(example)));
    }

    /** A bed whose ward took its yes back is told of as that. */
    @Test
    void whyABedIsKeptNoLongerIsOneOfTheReasonsAgreed() throws IOException {
        assertThat(reasonsAgreed("BedHoldReleased"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(ReleaseReason.values())
                        .filter(reason -> reason != ReleaseReason.WARD_TOOK_BACK)
                        .map(ReleaseReason::name)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"WardRefused", "WardTookBack"})
    void whyAWardSaysNoIsOneOfTheReasonsAgreed(String fact) throws IOException {
        assertThat(reasonsAgreed(fact))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(WardReason.values()).map(WardReason::name).toList());
    }

    private static String[] reasonsAgreed(String name) throws IOException {
        var contract = Files.readString(Example.root().resolve("deploy/contracts/events.asyncapi.yml"));
        var fact = contract.substring(contract.indexOf("name: uk.dutydesk.resource." + name + ".v1"));
        return fact.substring(fact.indexOf("enum: [") + "enum: [".length())
                .split("]", 2)[0]
                .split(", ");
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-21T" + time + ":00Z");
    }
}
