package uk.dutydesk.assessment.board;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.assessment.Assessment;
import uk.dutydesk.assessment.assessment.Offer;
import uk.dutydesk.assessment.clock.ClockView;
import uk.dutydesk.assessment.person.Person;
import uk.dutydesk.assessment.referral.Referral;
import uk.dutydesk.assessment.referral.ReferralState;

/**
 * One open case on the board, or one referral that is not yet an assessment.
 *
 * @param deadline the soonest clock that runs; none where nothing runs
 * @param child under 18 today
 */
record Card(
        @NotNull Kind kind,
        @NotNull UUID id,
        @NotNull String reference,
        @NotNull String personName,
        int age,
        boolean child,
        @NotNull String state,
        @NotNull String stateWords,
        @Nullable String placeName,
        @Nullable UUID amhpId,
        @Nullable Offer offer,
        boolean relativeRequires,
        @NotNull Instant receivedAt,
        @Nullable ClockView deadline,
        @Nullable Ticks ticks,
        @NotNull String next) {

    /** What a card stands for. */
    enum Kind {
        ASSESSMENT,
        REFERRAL
    }

    static Card of(
            Assessment assessment,
            Referral referral,
            Person person,
            int age,
            @Nullable ClockView deadline,
            Ticks ticks) {
        return new Card(
                Kind.ASSESSMENT,
                assessment.id(),
                assessment.reference(),
                person.name(),
                age,
                age < 18,
                assessment.state().name(),
                assessment.state().words(),
                referral.placeName(),
                assessment.amhpId(),
                assessment.offer(),
                assessment.relativeRequires(),
                referral.receivedAt(),
                deadline,
                ticks,
                NextStep.of(assessment, ticks));
    }

    static Card of(Referral referral, Person person, int age, @Nullable ClockView deadline) {
        var waiting = referral.state() == ReferralState.REFERRED;
        return new Card(
                Kind.REFERRAL,
                referral.id(),
                referral.reference(),
                person.name(),
                age,
                age < 18,
                referral.state().name(),
                waiting ? "Nobody has taken it" : "Being considered",
                referral.placeName(),
                referral.takenBy(),
                null,
                referral.relativeRequires(),
                referral.receivedAt(),
                deadline,
                null,
                waiting ? "Take it" : "Accept it, or close it with a reason");
    }

    @Override
    public String toString() {
        return "Card[" + id + "]";
    }
}
