package uk.dutydesk.resource.doctorrequest;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** A doctor was asked to take a seat. */
record DoctorAsked(UUID requestId, UUID assessmentId, Seat.Kind seat, UUID doctorId, int wave) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.doctors";
    }

    @Override
    public UUID aggregateId() {
        return requestId;
    }
}
