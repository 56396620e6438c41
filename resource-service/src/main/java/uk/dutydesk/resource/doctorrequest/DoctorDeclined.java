package uk.dutydesk.resource.doctorrequest;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** A doctor who was asked said no. */
record DoctorDeclined(UUID requestId, UUID assessmentId, Seat.Kind seat, UUID doctorId) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.doctors";
    }

    @Override
    public UUID aggregateId() {
        return requestId;
    }
}
