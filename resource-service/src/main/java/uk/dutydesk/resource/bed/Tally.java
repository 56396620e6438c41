package uk.dutydesk.resource.bed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ward's beds, counted by the database: a region has thousands, and a search asks about all of them.
 *
 * @param held free, and kept for somebody
 * @param promised free and held for nobody, and promised to somebody expected
 * @param contradictedFree called free, held for nobody and promised to nobody, and contradicted
 * @param freeBeforeTheCount free, undisputed and promised to nobody since before the ward last counted, and kept for nobody then: whether or
 *     not somebody has it held now, its people counted it too
 * @param lastEvent the latest time at which any of them came to stand as it does
 * @param ofFeed how many a feed spoke of last
 * @param feedSpokeAt when it last spoke of any of these
 * @param wardSpokeAt of those of which the ward spoke last, when it spoke of the one it spoke of longest ago
 * @param countedAt the same of those that a count spoke of last
 * @param neverSpokenOf how many nobody ever spoke of
 */
record Tally(
        int beds,
        int taken,
        int onLeave,
        int expectedFree,
        int cleaning,
        int closed,
        int unknown,
        int held,
        int promised,
        int contradictedFree,
        int reserved,
        int freeBeforeTheCount,
        int conflicts,
        @Nullable Instant lastEvent,
        int ofFeed,
        @Nullable Instant feedSpokeAt,
        @Nullable Instant wardSpokeAt,
        @Nullable Instant countedAt,
        int neverSpokenOf) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, 0, null, null, null, 0);
}
