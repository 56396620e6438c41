package uk.dutydesk.resource.doctorrequest;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** Nobody is left to ask for a seat. */
record DoctorsUnfilled(UUID requestId, UUID assessmentId, Seat.Kind seat) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.doctors";
    }

    @Override
    public UUID aggregateId() {
        return requestId;
    }
}
