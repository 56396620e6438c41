package uk.dutydesk.rota.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.outbox.Fact;
import uk.dutydesk.kit.testing.Example;

class VisitFactsContractTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.NON_NULL))
            .build();

    private static final UUID VISIT = UUID.fromString("d1a7c3f0-5b2e-4c6d-8f90-3e4f5a6b7c88");
    private static final Instant DUE = Instant.parse("2026-11-21T03:10:00Z");

    @Test
    void aMissedCheckInIsWrittenAsAgreed() throws IOException {
        assertIsWrittenAs(new CheckInMissed(VISIT, "BUDDY", DUE), "check-in-missed");
    }

    @Test
    void aVisitIsWrittenAsAgreed() throws IOException {
        var ann = UUID.fromString("b7e0c5d4-1f2a-4b3c-8d9e-0a1b2c3d4e33");
        var bob = UUID.fromString("c8f1d6e5-2a3b-4c4d-9eaf-1b2c3d4e5f44");

        assertIsWrittenAs(new VisitChanged(VISIT, ann, bob, DUE, null), "visit-changed");
    }

    private static void assertIsWrittenAs(Fact fact, String example) throws IOException {
        assertThat(JSON.<JsonNode>valueToTree(fact)).isEqualTo(JSON.readTree(Example.of(example)));
        assertThat(fact.topic()).isEqualTo("dutydesk.rota.visits");
    }
}
