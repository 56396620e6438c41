package uk.dutydesk.resource.bed;

import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** The ward could take the person between these instants, if that will do. */
public record WardProposed(UUID holdId, UUID wardId, UUID assessmentId, Instant from, Instant until) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.beds";
    }

    @Override
    public UUID aggregateId() {
        return holdId;
    }
}
