package uk.dutydesk.assessment.need;

import java.util.List;
import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/**
 * No doctor is needed any more in these seats, whether one is looked for or has accepted.
 *
 * @param reason a code
 */
public record DoctorsStoodDown(UUID assessmentId, List<Seat> seats, String reason) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.assessment.needs";
    }

    @Override
    public UUID aggregateId() {
        return assessmentId;
    }
}
