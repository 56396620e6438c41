package uk.dutydesk.assessment.law;

import java.time.Duration;
import java.time.Instant;

/** Detention of a recalled community patient: 72 hours from when detention under the notice begins, section 17F. */
public record RecallDetention(Instant detainedFrom) {

    @SuppressWarnings("CanonicalDuration") // hours, as the Act counts them
    static final Duration PERMITTED_PERIOD = Duration.ofHours(72);

    public Instant endsAt() {
        return detainedFrom.plus(PERMITTED_PERIOD);
    }
}
