package uk.dutydesk.resource.bedrequest;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** A ward that was asked said {@code YES}, {@code NO}, or {@code PROPOSE} with a time. */
record WardAnswered(UUID enquiryId, UUID wardId, UUID assessmentId, String answer) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.beds";
    }

    @Override
    public UUID aggregateId() {
        return enquiryId;
    }
}
