package uk.dutydesk.assessment.alarm;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.outbox.Fact;

/**
 * A legal clock is near its end, or at it.
 *
 * @param threshold how long before {@code endsAt} this warns: PT4H, PT2H, PT1H or PT0S
 */
public record ClockAlarmRaised(UUID clockId, @Nullable UUID assessmentId, String threshold, Instant endsAt)
        implements Fact {

    @Override
    public String topic() {
        return "dutydesk.assessment.clocks";
    }

    @Override
    public UUID aggregateId() {
        return clockId;
    }
}
