package uk.dutydesk.assessment.clock;

import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** A clock no longer runs: what it counted towards has happened, or no longer matters. */
public record ClockStopped(UUID clockId, Instant stoppedAt) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.assessment.clocks";
    }

    @Override
    public UUID aggregateId() {
        return clockId;
    }
}
