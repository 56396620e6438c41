package uk.dutydesk.assessment.law;

import java.time.Duration;
import java.time.Instant;

/**
 * The legal clock on holding a person at a place of safety under section 135(1) or 136 of the Mental Health Act 1983.
 *
 * <p>It runs for 24 hours (ss.135(3ZA), 136(2A)), and for up to 12 more if a doctor authorises it in that time (s.136B). Hours
 * are elapsed time, so a change to or from summer time makes no difference; nor does a move to another place of safety.
 */
public record DetentionClock(Instant startedAt, Duration extension) {

    public static final Duration PERMITTED_PERIOD = Duration.ofHours(24);

    /** For a person removed to a place of safety: ss.135(3ZA)(a)(i), 136(2A)(a)(i). */
    public static DetentionClock startedByArrival(Instant arrival) {
        return new DetentionClock(arrival, Duration.ZERO);
    }

    /** For a person kept at a place of safety they were already at: s.136(2A)(a)(ii). */
    public static DetentionClock startedByDecisionToKeep(Instant decision) {
        return new DetentionClock(decision, Duration.ZERO);
    }

    /** For a person kept at the premises a warrant let the constable into: from first entry, s.135(3ZA)(a)(ii). */
    public static DetentionClock startedByFirstEntry(Instant entry) {
        return new DetentionClock(entry, Duration.ZERO);
    }

    /** The further period begins immediately at the end of the 24 hours, whenever it was authorised. */
    public Instant expiresAt() {
        return permittedPeriodEndsAt().plus(extension);
    }

    /** The power to hold ends at the instant of expiry, not after it. */
    public boolean hasExpiredAt(Instant moment) {
        return !moment.isBefore(expiresAt());
    }

    public DetentionClock extendedBy(ExtensionAuthorisation authorisation) {
        if (!extension.isZero()) {
            throw new ExtensionRefused("Only one further period is allowed (section 136B(1)).");
        }
        if (authorisation.givenAt().isBefore(startedAt)) {
            throw new ExtensionRefused("An extension cannot be authorised before the detention began.");
        }
        if (!authorisation.givenAt().isBefore(permittedPeriodEndsAt())) {
            throw new ExtensionRefused("An extension must be authorised before the 24 hours end (section 136B(1)).");
        }
        return new DetentionClock(startedAt, authorisation.length());
    }

    private Instant permittedPeriodEndsAt() {
        return startedAt.plus(PERMITTED_PERIOD);
    }
}
