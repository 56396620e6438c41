package uk.dutydesk.rota.duty;

import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;
import uk.dutydesk.rota.planning.Role;

/**
 * A published duty is another person's now, or at another time.
 *
 * @param authority the one acted for
 * @param countsAsCover false for reserve, for coordination, and for whoever works beside a colleague
 */
public record DutyChanged(
        UUID dutyId,
        UUID rosterId,
        UUID amhpId,
        String authority,
        Role role,
        Instant start,
        Instant end,
        boolean countsAsCover)
        implements Fact {

    static DutyChanged of(Duty duty) {
        var time = duty.time();
        return new DutyChanged(
                duty.id(),
                duty.rosterId(),
                duty.amhpId(),
                duty.actingFor(),
                duty.role(),
                time.start(),
                time.end(),
                duty.countsAsCover());
    }

    @Override
    public String topic() {
        return DutyPublished.TOPIC;
    }

    @Override
    public UUID aggregateId() {
        return dutyId;
    }
}
