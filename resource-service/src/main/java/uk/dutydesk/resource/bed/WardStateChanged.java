package uk.dutydesk.resource.bed;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** Something is known anew about a ward's beds; who needs it asks. */
public record WardStateChanged(UUID wardId) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.beds";
    }

    @Override
    public UUID aggregateId() {
        return wardId;
    }
}
