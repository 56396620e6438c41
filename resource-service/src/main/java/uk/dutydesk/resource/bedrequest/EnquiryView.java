package uk.dutydesk.resource.bedrequest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.WardState.FreeBed;

/**
 * A question to a ward as both sides see it.
 *
 * @param assessmentId null where the one who looks is the ward
 * @param earlierNeed what the ward was asked before, if that has changed and it is asked again
 * @param bedName which bed the ward named in its answer: the one it means, or the one that is not ready
 * @param beds of the ward that fit and are free as last heard, while the question is open
 * @param suitsNoMore why the ward does not suit what the person needs now, if it is not asked any more for that
 * @param answeredBy for the AMHP: whose word the answer is
 * @param serverTime by which times are read: a phone's own clock may be wrong
 */
record EnquiryView(
        @NotNull UUID id,
        @Nullable UUID assessmentId,
        @NotNull UUID wardId,
        @NotNull String wardName,
        @NotNull String wardPhone,
        @NotNull String siteName,
        WardEnquiry.@NotNull State state,
        @NotNull String need,
        @Nullable String earlierNeed,
        @NotNull List<String> notSuited,
        @Nullable String notSuitedReason,
        @NotNull Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable String refusal,
        @Nullable Instant admitFrom,
        @Nullable Instant admitUntil,
        @Nullable String bedName,
        @NotNull List<FreeBed> beds,
        WardEnquiry.@Nullable Ended endedBecause,
        @NotNull List<String> suitsNoMore,
        @Nullable Instant endedAt,
        @Nullable UUID holdId,
        @NotNull Instant serverTime) {

    /** The reason is about a case: it stays out of logs. */
    @Override
    public String toString() {
        return "EnquiryView[" + id + "]";
    }

    EnquiryView forTheWard() {
        return new EnquiryView(
                id,
                null,
                wardId,
                wardName,
                wardPhone,
                siteName,
                state,
                need,
                earlierNeed,
                notSuited,
                notSuitedReason,
                askedAt,
                answeredAt,
                null,
                refusal,
                admitFrom,
                admitUntil,
                bedName,
                beds,
                endedBecause,
                suitsNoMore,
                endedAt,
                null,
                serverTime);
    }
}
