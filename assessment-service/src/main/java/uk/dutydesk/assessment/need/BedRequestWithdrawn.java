package uk.dutydesk.assessment.need;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/**
 * No bed is needed any more.
 *
 * @param needVersion that was asked for until then: what is asked for later is not withdrawn by it
 */
public record BedRequestWithdrawn(UUID assessmentId, int needVersion) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.assessment.needs";
    }

    @Override
    public UUID aggregateId() {
        return assessmentId;
    }
}
