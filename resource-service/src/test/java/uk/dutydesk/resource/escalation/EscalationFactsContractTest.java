package uk.dutydesk.resource.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.inbox.Event;
import uk.dutydesk.kit.testing.Example;

/** What assessment-service publishes of legal time is what is read here. */
class EscalationFactsContractTest {

    private static final Instant ENDS = Instant.parse("2026-11-21T02:56:00Z");

    @Test
    void readsThatAClockRuns() {
        var clock = read("clock-started", CaseClockInbox.ClockStarted.class);

        assertThat(clock.kind()).isEqualTo("SECTION_136");
        assertThat(clock.endsAt()).isEqualTo(ENDS);
        assertThat(LegalTime.thatWaitForABed()).contains(clock.kind());
    }

    @Test
    void readsThatAClockIsExtendedAndStopped() {
        assertThat(read("clock-extended", CaseClockInbox.ClockExtended.class).endsAt())
                .isEqualTo(Instant.parse("2026-11-21T08:56:00Z"));
        assertThat(read("clock-stopped", CaseClockInbox.ClockStopped.class).stoppedAt())
                .isEqualTo(Instant.parse("2026-11-21T02:45:00Z"));
    }

    @Test
    void readsWhichAssessmentAReferralBecame() {
        var setUp = read("assessment-set-up", CaseReferralInbox.AssessmentSetUp.class);

        assertThat(setUp.referralId()).isEqualTo(UUID.fromString("5d1c2b3a-0f4e-4a6b-8c7d-200000002061"));
    }

    @Test
    void publishesThatTheNextPersonHasToBeAskedExactlyAsAgreed() throws Exception {
        var json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        var due = new EscalationDue(
                UUID.fromString("00000000-0000-4000-8000-000000000002"),
                UUID.fromString("5d1c2b3a-0f4e-4a6b-8c7d-300000000136"),
                2,
                "BED_MANAGER",
                ENDS);

        var published = json.readTree(json.writeValueAsString(due));

        assertThat(published).isEqualTo(json.readTree(Example.of("escalation-due")));
    }

    private static <T> T read(String example, Class<T> type) {
        return new Event("id", "fact", 1, "aggregate", "WEX", Example.of(example)).as(type);
    }
}
