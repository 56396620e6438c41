package uk.dutydesk.assessment.need;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** No doctor is needed any more; the reason is a code. */
public record DoctorsStoodDown(UUID assessmentId, String reason) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.assessment.needs";
    }

    @Override
    public UUID aggregateId() {
        return assessmentId;
    }
}
