package uk.dutydesk.resource.bed;

import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** The hospital's own system shows the accepted bed as occupied. */
public record BedOccupied(UUID bedId, UUID wardId, UUID siteId, UUID holdId, UUID assessmentId, Instant at)
        implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.beds";
    }

    @Override
    public UUID aggregateId() {
        return holdId;
    }
}
