package uk.dutydesk.resource.bed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.outbox.Fact;

/**
 * What the person needs has changed, and the bed is still kept.
 *
 * @param earlierHoldId the hold that ended so that the ward can be asked anew; null where nobody is asked again
 * @param needVersion of the case's need that the bed is kept for now
 * @param askedAgain whether the ward has to say yes again; where it is told nothing else than before, what it said stands
 * @param until when the hold runs out, in UTC
 */
public record BedKept(
        UUID holdId,
        @Nullable UUID earlierHoldId,
        UUID bedId,
        UUID wardId,
        UUID siteId,
        UUID assessmentId,
        int needVersion,
        boolean askedAgain,
        Instant until)
        implements Fact {

    @Override
    public String topic() {
        return "dutydesk.resource.beds";
    }

    @Override
    public UUID aggregateId() {
        return holdId;
    }
}
