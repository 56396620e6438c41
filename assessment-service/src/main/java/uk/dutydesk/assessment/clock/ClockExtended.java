package uk.dutydesk.assessment.clock;

import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** A clock ends later than it did. */
public record ClockExtended(UUID clockId, Instant endsAt) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.assessment.clocks";
    }

    @Override
    public UUID aggregateId() {
        return clockId;
    }
}
