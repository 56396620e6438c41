package uk.dutydesk.rota.duty;

import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;
import uk.dutydesk.rota.planning.Role;

/**
 * A person has a duty that stands.
 *
 * @param authority the one acted for
 * @param countsAsCover false for reserve, for coordination, and for whoever works beside a colleague
 */
public record DutyPublished(
        UUID dutyId,
        UUID rosterId,
        UUID amhpId,
        String authority,
        Role role,
        Instant start,
        Instant end,
        boolean countsAsCover)
        implements Fact {

    static final String TOPIC = "dutydesk.rota.duties";

    static DutyPublished of(Duty duty) {
        var time = duty.time();
        return new DutyPublished(
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
        return TOPIC;
    }

    @Override
    public UUID aggregateId() {
        return dutyId;
    }
}
