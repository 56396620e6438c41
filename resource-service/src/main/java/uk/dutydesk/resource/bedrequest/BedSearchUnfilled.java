package uk.dutydesk.resource.bedrequest;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** No suitable bed was free when the search was made. */
record BedSearchUnfilled(UUID assessmentId) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.beds";
    }

    @Override
    public UUID aggregateId() {
        return assessmentId;
    }
}
