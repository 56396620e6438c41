package uk.dutydesk.rota.amhp;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** Somebody is on the register, as a trainee or an AMHP. */
public record AmhpRegistered(UUID amhpId, String reference) implements Fact {

    static final String TOPIC = "dutydesk.rota.amhps";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public UUID aggregateId() {
        return amhpId;
    }
}
