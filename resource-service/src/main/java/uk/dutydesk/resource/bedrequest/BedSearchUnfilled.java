package uk.dutydesk.resource.bedrequest;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/**
 * No suitable bed was free when the search was made, and none is kept.
 *
 * @param needVersion of the case's need that was looked for; 0 where the case does not number yet
 */
record BedSearchUnfilled(UUID assessmentId, int needVersion) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.beds";
    }

    @Override
    public UUID aggregateId() {
        return assessmentId;
    }
}
