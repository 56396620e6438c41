package uk.dutydesk.resource.doctorrequest;

import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** A doctor took a seat and said when to expect them. */
record DoctorAccepted(UUID requestId, UUID assessmentId, Seat.Kind seat, UUID doctorId, Instant expectedAt)
        implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.doctors";
    }

    @Override
    public UUID aggregateId() {
        return requestId;
    }
}
