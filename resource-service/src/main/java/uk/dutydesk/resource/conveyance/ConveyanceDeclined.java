package uk.dutydesk.resource.conveyance;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** A provider will not make a journey. */
record ConveyanceDeclined(UUID conveyanceId, UUID assessmentId, UUID providerId) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.conveyances";
    }

    @Override
    public UUID aggregateId() {
        return conveyanceId;
    }
}
