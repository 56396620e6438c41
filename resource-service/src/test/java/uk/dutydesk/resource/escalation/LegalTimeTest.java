package uk.dutydesk.resource.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.resource.escalation.Rung.Who;

/** When a step of the ladder is due. */
class LegalTimeTest {

    private static final LegalTime DAY = new LegalTime(
            UUID.randomUUID(),
            "SECTION_136",
            Instant.parse("2026-11-20T02:56:00Z"),
            Instant.parse("2026-11-21T02:56:00Z"));

    private static final Instant EARLY = Instant.parse("2026-11-20T03:30:00Z");
    private static final Rung AT_HALF = new Rung(1, Who.DUTY_MANAGER, "AMHP duty manager", null, 50);

    @Test
    void isDueWhenItsPartOfTheWholeTimeIsLeft() {
        var last = new Rung(4, Who.SECTION_140, "Hospitals of the section 140 list", null, 8);

        assertThat(DAY.whenDue(AT_HALF, EARLY)).isEqualTo("2026-11-20T14:56:00Z");
        assertThat(DAY.whenDue(last, EARLY)).isEqualTo("2026-11-21T01:00:48Z");
    }

    @Test
    void isNotDueBeforeABedWasAskedFor() {
        assertThat(DAY.whenDue(AT_HALF, Instant.parse("2026-11-20T20:00:00Z"))).isEqualTo("2026-11-20T20:00:00Z");
    }

    @Test
    void isDueAtOnceWhereABedIsAskedForWhenTheTimeIsOver() {
        assertThat(DAY.whenDue(AT_HALF, Instant.parse("2026-11-21T03:00:00Z"))).isEqualTo("2026-11-21T03:00:00Z");
    }
}
