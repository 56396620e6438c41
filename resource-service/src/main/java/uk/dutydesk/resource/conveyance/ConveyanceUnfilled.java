package uk.dutydesk.resource.conveyance;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** No provider is left to ask. */
record ConveyanceUnfilled(UUID conveyanceId, UUID assessmentId) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.conveyances";
    }

    @Override
    public UUID aggregateId() {
        return conveyanceId;
    }
}
