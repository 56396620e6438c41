package uk.dutydesk.resource.bedrequest;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/**
 * A ward is not asked any more, whatever it had said.
 *
 * @param reason {@code NEED_CHANGED}: its answer was to other words, and where it still suits it is asked again; {@code FOUND_ELSEWHERE};
 *     or {@code NOT_NEEDED}
 */
record WardEnquiryEnded(UUID enquiryId, UUID wardId, UUID assessmentId, WardEnquiry.Ended reason) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.beds";
    }

    @Override
    public UUID aggregateId() {
        return enquiryId;
    }
}
