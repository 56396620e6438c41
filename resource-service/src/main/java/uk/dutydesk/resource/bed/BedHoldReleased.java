package uk.dutydesk.resource.bed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.outbox.Fact;

/**
 * A bed that was kept is not kept any more, before anyone came.
 *
 * @param keptAs the hold that keeps it from now on, where what the person needs has changed and the ward is asked anew; null where nobody
 *     keeps it: it does not suit any more, or could not be kept
 */
public record BedHoldReleased(
        UUID holdId,
        UUID bedId,
        UUID assessmentId,
        ReleaseReason reason,
        @Nullable UUID keptAs) implements Fact {

    public BedHoldReleased(UUID holdId, UUID bedId, UUID assessmentId, ReleaseReason reason) {
        this(holdId, bedId, assessmentId, reason, null);
    }

    @Override
    public String topic() {
        return "dutydesk.resource.beds";
    }

    @Override
    public UUID aggregateId() {
        return holdId;
    }
}
