package uk.dutydesk.resource.escalation;

import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** No ward has promised a bed, and so little of the legal time is left that the next person has to be asked. */
record EscalationDue(UUID assessmentId, UUID clockId, int position, String who, Instant endsAt) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.beds";
    }

    @Override
    public UUID aggregateId() {
        return assessmentId;
    }
}
