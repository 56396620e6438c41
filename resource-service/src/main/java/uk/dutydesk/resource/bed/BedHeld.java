package uk.dutydesk.resource.bed;

import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** A bed is kept for an assessment until then. */
public record BedHeld(UUID holdId, UUID bedId, UUID wardId, UUID siteId, UUID assessmentId, Instant until)
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
