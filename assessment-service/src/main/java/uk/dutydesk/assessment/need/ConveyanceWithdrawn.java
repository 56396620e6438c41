package uk.dutydesk.assessment.need;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** A journey is not needed any more. */
public record ConveyanceWithdrawn(UUID conveyanceId, UUID assessmentId) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.assessment.needs";
    }

    @Override
    public UUID aggregateId() {
        return assessmentId;
    }
}
