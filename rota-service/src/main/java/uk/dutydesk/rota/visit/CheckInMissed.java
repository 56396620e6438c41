package uk.dutydesk.rota.visit;

import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/**
 * No word came from somebody who is out alone.
 *
 * @param step who is told now: BUDDY, then MANAGER, then EVERYONE
 * @param dueAt when the word was due
 */
public record CheckInMissed(UUID visitId, String step, Instant dueAt) implements Fact {

    @Override
    public String topic() {
        return VisitChanged.TOPIC;
    }

    @Override
    public UUID aggregateId() {
        return visitId;
    }
}
