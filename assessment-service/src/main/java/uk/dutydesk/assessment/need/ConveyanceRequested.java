package uk.dutydesk.assessment.need;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/**
 * A journey to the named hospital is needed.
 *
 * @param authorityKind under what the person is taken, such as SECTION_2
 * @param authorityExpires when that authority ends: the section 6 window
 */
public record ConveyanceRequested(
        UUID conveyanceId,
        UUID assessmentId,
        String authority,
        String pickUpSector,
        UUID destinationSiteId,
        String authorityKind,
        Instant authorityExpires,
        List<String> needs,
        Instant earliest,
        Instant latestArrival)
        implements Fact {

    @Override
    public String topic() {
        return "dutydesk.assessment.needs";
    }

    @Override
    public UUID aggregateId() {
        return assessmentId;
    }
}
