package uk.dutydesk.resource.bed;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** The ward will not take the person, and why, from a list. */
public record WardRefused(UUID holdId, UUID wardId, UUID assessmentId, WardReason reason) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.beds";
    }

    @Override
    public UUID aggregateId() {
        return holdId;
    }
}
