package uk.dutydesk.assessment.need;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** No bed is needed any more. */
public record BedRequestWithdrawn(UUID assessmentId) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.assessment.needs";
    }

    @Override
    public UUID aggregateId() {
        return assessmentId;
    }
}
