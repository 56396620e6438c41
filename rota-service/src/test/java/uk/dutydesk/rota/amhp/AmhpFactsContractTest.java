package uk.dutydesk.rota.amhp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.outbox.Fact;
import uk.dutydesk.kit.testing.Example;

class AmhpFactsContractTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final UUID AMHP = UUID.fromString("b7e0c5d4-1f2a-4b3c-8d9e-0a1b2c3d4e33");

    @Test
    void aRegistrationIsWrittenAsAgreed() throws IOException {
        assertIsWrittenAs(new AmhpRegistered(AMHP, "A19"), "amhp-registered");
    }

    @Test
    void aChangedApprovalIsWrittenAsAgreed() throws IOException {
        var terms = List.of(term("KES", "2025-06-01"), term("WEX", "2021-12-18"));

        assertIsWrittenAs(new ApprovalChanged(AMHP, terms, false, false), "approval-changed");
    }

    private static ApprovalChanged.Term term(String authority, String from) {
        return new ApprovalChanged.Term(authority, LocalDate.parse(from), LocalDate.parse("2026-12-17"));
    }

    private static void assertIsWrittenAs(Fact fact, String example) throws IOException {
        assertThat(JSON.<JsonNode>valueToTree(fact)).isEqualTo(JSON.readTree(Example.of(example)));
        assertThat(fact.topic()).isEqualTo("dutydesk.rota.amhps");
    }
}
