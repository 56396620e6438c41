package uk.dutydesk.rota.visit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.outbox.Fact;

/**
 * Somebody went out, was heard of, or is back. Where they are is told to nobody this way.
 *
 * @param dueAt when the next word is due
 * @param endedAt when they were back; none while they are out
 */
public record VisitChanged(
        UUID visitId,
        UUID amhpId,
        UUID buddyId,
        Instant dueAt,
        @Nullable Instant endedAt) implements Fact {

    static final String TOPIC = "dutydesk.rota.visits";

    static VisitChanged of(Visit visit) {
        return new VisitChanged(visit.id(), visit.amhpId(), visit.buddyId(), visit.dueAt(), visit.endedAt());
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public UUID aggregateId() {
        return visitId;
    }
}
