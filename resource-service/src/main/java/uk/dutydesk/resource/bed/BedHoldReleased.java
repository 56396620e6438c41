package uk.dutydesk.resource.bed;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** A bed that was kept is not needed any more. */
public record BedHoldReleased(UUID holdId, UUID bedId, UUID assessmentId) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.beds";
    }

    @Override
    public UUID aggregateId() {
        return holdId;
    }
}
