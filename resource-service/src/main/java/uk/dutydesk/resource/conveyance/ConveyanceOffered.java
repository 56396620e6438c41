package uk.dutydesk.resource.conveyance;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** A provider was asked to make a journey. */
record ConveyanceOffered(UUID conveyanceId, UUID assessmentId, UUID providerId) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.conveyances";
    }

    @Override
    public UUID aggregateId() {
        return conveyanceId;
    }
}
