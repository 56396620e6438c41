package uk.dutydesk.assessment.clock;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.outbox.Fact;

/** A legal clock runs. It belongs to a referral first, and to the assessment the referral becomes. */
public record ClockStarted(
        UUID clockId, @Nullable UUID assessmentId, UUID referralId, ClockKind kind, Instant startedAt, Instant endsAt)
        implements Fact {

    static ClockStarted of(LegalClock clock) {
        return new ClockStarted(
                clock.id(), clock.assessmentId(), clock.referralId(), clock.kind(), clock.startedAt(), clock.endsAt());
    }

    @Override
    public String topic() {
        return "dutydesk.assessment.clocks";
    }

    @Override
    public UUID aggregateId() {
        return clockId;
    }
}
