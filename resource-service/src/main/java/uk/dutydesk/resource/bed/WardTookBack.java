package uk.dutydesk.resource.bed;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** The ward had said yes and cannot take the person any more; why, from the list. The bed is kept no longer. */
public record WardTookBack(UUID holdId, UUID bedId, UUID wardId, UUID assessmentId, WardReason reason) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.beds";
    }

    @Override
    public UUID aggregateId() {
        return holdId;
    }
}
