package uk.dutydesk.resource.conveyance;

import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** A journey is booked; the other providers are stood down. */
record ConveyanceBooked(UUID conveyanceId, UUID assessmentId, UUID providerId, Instant pickUpAt, Instant arriveBy)
        implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.conveyances";
    }

    @Override
    public UUID aggregateId() {
        return conveyanceId;
    }
}
