package uk.dutydesk.assessment.referral;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.clock.ClockView;
import uk.dutydesk.assessment.detention.Power;
import uk.dutydesk.assessment.person.Description;
import uk.dutydesk.assessment.person.Person;

/**
 * A referral whole, with its person and its running clocks.
 *
 * @param narrativeShown false where what was written in somebody's own words was left out
 */
record ReferralView(
        @NotNull UUID id,
        int version,
        @NotNull String reference,
        @NotNull ReferralState state,
        @NotNull UUID personId,
        @NotNull Description person,
        @NotNull Source source,
        @Nullable String referrerName,
        @Nullable String referrerContact,
        @NotNull Instant receivedAt,
        @NotNull String recordedBy,
        @Nullable String whatIsHappening,
        @NotNull Power power,
        @Nullable UUID placeId,
        @Nullable String placeName,
        @Nullable String sector,
        boolean relativeRequires,
        @Nullable UUID takenBy,
        @Nullable String closingReason,
        boolean narrativeShown,
        @NotNull List<ClockView> clocks,
        @NotNull Instant serverTime) {

    static ReferralView of(Referral referral, Person person, List<ClockView> clocks, boolean narrative, Instant now) {
        return new ReferralView(
                referral.id(),
                referral.version(),
                referral.reference(),
                referral.state(),
                referral.personId(),
                person.described(),
                referral.source(),
                referral.referrerName(),
                referral.referrerContact(),
                referral.receivedAt(),
                referral.recordedBy(),
                narrative ? referral.whatIsHappening() : null,
                referral.power(),
                referral.placeId(),
                referral.placeName(),
                referral.sector(),
                referral.relativeRequires(),
                referral.takenBy(),
                narrative ? referral.closingReason() : null,
                narrative,
                clocks,
                now);
    }

    @Override
    public String toString() {
        return "ReferralView[" + id + "]";
    }
}
