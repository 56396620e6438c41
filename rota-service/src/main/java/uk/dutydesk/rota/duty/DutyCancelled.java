package uk.dutydesk.rota.duty;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** A published duty is nobody's any more. */
public record DutyCancelled(UUID dutyId, UUID amhpId, String authority) implements Fact {

    @Override
    public String topic() {
        return DutyPublished.TOPIC;
    }

    @Override
    public UUID aggregateId() {
        return dutyId;
    }
}
