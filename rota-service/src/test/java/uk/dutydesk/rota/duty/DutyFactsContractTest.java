package uk.dutydesk.rota.duty;

import static org.assertj.core.api.Assertions.assertThat;

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
import uk.dutydesk.rota.planning.Role;

class DutyFactsContractTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final UUID DUTY = UUID.fromString("8f2b6a0e-6d5f-4c1a-9c3e-2a7d1f0b4e11");
    private static final UUID ROSTER = UUID.fromString("3c9d2e41-7a1b-4f0e-8d65-5b0a9e7c1f22");
    private static final UUID FIONNUALA = UUID.fromString("b7e0c5d4-1f2a-4b3c-8d9e-0a1b2c3d4e33");
    private static final UUID CALLUM = UUID.fromString("c8f1d6e5-2a3b-4c4d-9eaf-1b2c3d4e5f44");
    private static final Instant START = Instant.parse("2026-11-20T21:00:00Z");
    private static final Instant END = Instant.parse("2026-11-21T09:00:00Z");

    @Test
    void aPublishedDutyIsWrittenAsAgreed() throws IOException {
        var fact = new DutyPublished(DUTY, ROSTER, FIONNUALA, "WEX", Role.DUTY_AMHP, START, END, true);

        assertIsWrittenAs(fact, "duty-published");
    }

    @Test
    void aChangedDutyIsWrittenAsAgreed() throws IOException {
        var fact = new DutyChanged(DUTY, ROSTER, CALLUM, "WEX", Role.DUTY_AMHP, START, END, true);

        assertIsWrittenAs(fact, "duty-changed");
    }

    @Test
    void aCancelledDutyIsWrittenAsAgreed() throws IOException {
        assertIsWrittenAs(new DutyCancelled(DUTY, FIONNUALA, "WEX"), "duty-cancelled");
    }

    private static void assertIsWrittenAs(Fact fact, String example) throws IOException {
        assertThat(JSON.<JsonNode>valueToTree(fact)).isEqualTo(JSON.readTree(Example.of(example)));
        assertThat(fact.topic()).isEqualTo("dutydesk.rota.duties");
    }
}
