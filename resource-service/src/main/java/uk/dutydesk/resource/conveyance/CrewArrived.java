package uk.dutydesk.resource.conveyance;

import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** The crew is with the person. */
record CrewArrived(UUID conveyanceId, UUID assessmentId, Instant at) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.conveyances";
    }

    @Override
    public UUID aggregateId() {
        return conveyanceId;
    }
}
