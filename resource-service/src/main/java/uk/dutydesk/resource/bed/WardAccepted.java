package uk.dutydesk.resource.bed;

import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/**
 * The ward will take the person, between these instants.
 *
 * @param needVersion the case's number of the need that this is a yes to; it is none to a later one
 */
public record WardAccepted(
        UUID holdId,
        UUID bedId,
        UUID wardId,
        UUID siteId,
        UUID assessmentId,
        int needVersion,
        Instant admitFrom,
        Instant admitUntil)
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
