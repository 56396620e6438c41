package uk.dutydesk.resource.doctorrequest;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** A doctor who had accepted dropped out; the seat is open again. */
record DoctorWithdrew(UUID requestId, UUID assessmentId, Seat.Kind seat, UUID doctorId) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.doctors";
    }

    @Override
    public UUID aggregateId() {
        return requestId;
    }
}
