package uk.dutydesk.resource.bed;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** The time a bed was kept for ran out; it is free for others. */
public record BedHoldExpired(UUID holdId, UUID bedId, UUID assessmentId) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.beds";
    }

    @Override
    public UUID aggregateId() {
        return holdId;
    }
}
