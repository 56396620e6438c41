package uk.dutydesk.assessment.law;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Admission in an emergency under section 4: 72 hours from the time of admission, s.4(4). */
public record EmergencyAdmission(Instant admittedAt) {

    @SuppressWarnings("CanonicalDuration") // hours, as the Act counts them
    static final Duration PERMITTED_PERIOD = Duration.ofHours(72);

    public Instant endsAt() {
        return admittedAt.plus(PERMITTED_PERIOD);
    }

    /**
     * What a second recommendation makes of it: detention under section 2, counted from this admission, if the managers receive it
     * before the 72 hours end; nothing if they do not.
     */
    public Optional<AssessmentPeriod> joinedBySecondRecommendation(Instant received) {
        return received.isBefore(endsAt())
                ? Optional.of(AssessmentPeriod.from(LondonDays.dayOf(admittedAt)))
                : Optional.empty();
    }
}
