package uk.dutydesk.resource.bedrequest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.BedHold;
import uk.dutydesk.resource.bed.BedState;
import uk.dutydesk.resource.bed.ReleaseReason;

/**
 * A hold as both sides see it.
 *
 * @param assessmentId null where the one who looks is the ward: it learns who comes from the application, not from here
 * @param need what the ward is told
 * @param earlierNeed what the ward was asked before, if that has changed and it is asked again
 * @param suitsNoMore why the bed does not suit what the person needs now, if it ended for that
 * @param keptAs the hold that keeps the same bed from then on, while its ward is asked anew
 * @param takenBack a code of the list, if the ward had said yes and took it back
 * @param refusal a code of the list, if the ward said no
 * @param placement what was decided about a ward outside the usual network; null for the ward
 * @param serverTime by which the time left is counted: a phone's own clock may be wrong
 */
record HoldView(
        @NotNull UUID id,
        @Nullable UUID assessmentId,
        @NotNull UUID bedId,
        @NotNull String bedName,
        @NotNull BedState bedState,
        @NotNull UUID wardId,
        @NotNull String wardName,
        @NotNull String wardPhone,
        @NotNull UUID siteId,
        @NotNull String siteName,
        BedHold.@NotNull State state,
        @NotNull Instant heldFrom,
        @NotNull Instant heldUntil,
        @NotNull String need,
        @Nullable String earlierNeed,
        @Nullable Instant answeredAt,
        @Nullable String refusal,
        @Nullable ReleaseReason releasedBecause,
        @NotNull List<String> suitsNoMore,
        @Nullable UUID keptAs,
        @Nullable String takenBack,
        @NotNull List<String> notSuited,
        @Nullable String notSuitedReason,
        @Nullable Instant admitFrom,
        @Nullable Instant admitUntil,
        boolean extended,
        @Nullable Instant proposedFrom,
        @Nullable Instant proposedUntil,
        @Nullable Placement placement,
        @NotNull Instant serverTime) {

    /** The reason is about a case: it stays out of logs. */
    @Override
    public String toString() {
        return "HoldView[" + id + "]";
    }

    HoldView forTheWard() {
        return new HoldView(
                id,
                null,
                bedId,
                bedName,
                bedState,
                wardId,
                wardName,
                wardPhone,
                siteId,
                siteName,
                state,
                heldFrom,
                heldUntil,
                need,
                earlierNeed,
                answeredAt,
                refusal,
                releasedBecause,
                suitsNoMore,
                keptAs,
                takenBack,
                notSuited,
                notSuitedReason,
                admitFrom,
                admitUntil,
                extended,
                proposedFrom,
                proposedUntil,
                null,
                serverTime);
    }
}
