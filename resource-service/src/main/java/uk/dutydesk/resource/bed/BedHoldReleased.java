package uk.dutydesk.resource.bed;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** A bed that was kept is not kept any more, before anyone came. */
public record BedHoldReleased(UUID holdId, UUID bedId, UUID assessmentId, ReleaseReason reason) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.beds";
    }

    @Override
    public UUID aggregateId() {
        return holdId;
    }
}
