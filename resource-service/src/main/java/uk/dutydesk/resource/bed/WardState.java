package uk.dutydesk.resource.bed;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ward's beds, counted, with the age of the information.
 *
 * @param free known to be free, undisputed, promised to nobody and not held; beds that were last spoken of too long ago are not counted
 * @param freeWhenLastHeard the same as it was last said, however long ago
 * @param due occupied, with a discharge planned: never counted as free
 * @param confirmedAt when the bed that was spoken of longest ago was last spoken of, alone or with its ward
 * @param stale of one of its beds at least what is known is too old
 * @param countedAt when its people last counted the free beds
 * @param countDisagrees that count is later than all that is known of the beds, and another
 * @param setAside messages of the last day that may be about one of its beds, and nobody knows which: of its feed, and not readable, or with its
 *     name and a bed nobody has entered
 * @param parts each of its beds once: the other numbers overlap
 * @param freeBeds the beds last said to be free, by name, in a search the first of them; one of which the word is stale can be held only
 *     by whoever has rung the ward
 */
public record WardState(
        @NotNull UUID wardId,
        int beds,
        int free,
        int freeWhenLastHeard,
        int occupied,
        int onLeave,
        int due,
        int cleaning,
        int closed,
        int unknown,
        int held,
        int reserved,
        int conflicts,
        @Nullable Integer countedFree,
        @Nullable Instant countedAt,
        boolean countDisagrees,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy,
        boolean stale,
        int setAside,
        @NotNull Parts parts,
        @NotNull List<FreeBed> freeBeds) {

    /** The ward's people counted fewer free beds than its beds say, with those that are held: none of these is relied on until somebody has rung. */
    public boolean countIsLower() {
        return countDisagrees && countedFree != null && countedFree < freeWhenLastHeard + held;
    }

    /**
     * A bed that could be held now.
     *
     * @param stale it was last spoken of too long ago, or its ward has counted fewer free beds since: somebody has to ring first
     */
    public record FreeBed(
            @NotNull UUID bedId,
            @NotNull String name,
            @NotNull List<String> access,
            @Nullable String note,
            boolean stale) {}

    /**
     * A ward's beds sorted so that each is in one part and the parts add up to all of them: whoever reads the sum can see that none is
     * left out.
     *
     * @param freeNotReliedOn said to be free, but too long ago, or the ward has counted fewer since
     * @param promised free, and promised to somebody expected
     * @param contradicted called free, and contradicted; one that is contradicted otherwise is where it is said to be
     */
    public record Parts(
            int free,
            int freeNotReliedOn,
            int held,
            int promised,
            int contradicted,
            int taken,
            int cleaning,
            int closed,
            int unknown) {}
}
