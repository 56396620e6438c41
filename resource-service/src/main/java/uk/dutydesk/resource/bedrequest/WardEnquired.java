package uk.dutydesk.resource.bedrequest;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** A ward is asked whether it could take somebody; none of its beds is held. */
record WardEnquired(UUID enquiryId, UUID wardId, UUID assessmentId) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.beds";
    }

    @Override
    public UUID aggregateId() {
        return enquiryId;
    }
}
