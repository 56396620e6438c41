package uk.dutydesk.rota.planning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.workingtime.Span;

/**
 * A shift as one person has it.
 *
 * @param hold whether it may be moved
 * @param ledBy set where the person only works beside another, who has the shift itself
 */
public record PlannedDuty(Shift shift, Hold hold, @Nullable UUID ledBy) {

    /** How firmly a duty is held. */
    public enum Hold {
        /** The solver may move it. */
        FREE,
        /** The manager has pinned it. */
        PINNED,
        /** Published or worked, in this rota or another: given, and its own breaches are not this rota's. */
        GIVEN
    }

    public static PlannedDuty free(Shift shift) {
        return new PlannedDuty(shift, Hold.FREE, null);
    }

    PlannedDuty pinned() {
        return new PlannedDuty(shift, Hold.PINNED, ledBy);
    }

    public Span time() {
        return shift.time();
    }

    public boolean isGiven() {
        return hold == Hold.GIVEN;
    }

    public boolean isBesideSomeone() {
        return ledBy != null;
    }

    /** Whether it counts in a fair share of this rota; given ones are in the history already. */
    public boolean weighsIn(BurdenKind kind) {
        return !isGiven() && !isBesideSomeone() && shift.kinds().contains(kind);
    }
}
