package uk.dutydesk.resource.bed;

import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** The ward will take the person, between these instants. */
public record WardAccepted(
        UUID holdId, UUID bedId, UUID wardId, UUID siteId, UUID assessmentId, Instant admitFrom, Instant admitUntil)
        implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.beds";
    }

    @Override
    public UUID aggregateId() {
        return holdId;
    }
}
