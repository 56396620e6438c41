package uk.dutydesk.resource.doctorrequest;

import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** A doctor is with the person. */
record DoctorArrived(UUID requestId, UUID assessmentId, Seat.Kind seat, UUID doctorId, Instant at) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.doctors";
    }

    @Override
    public UUID aggregateId() {
        return requestId;
    }
}
