package uk.dutydesk.resource.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.EventOrder;

/**
 * Something a feed said of one person and a bed.
 *
 * @param identifier which of the person's identifiers the message used: a keyed hash, in hexadecimal digits
 * @param into for a merge: the identifier that goes on in its place
 * @param tie puts events of one time in the order in which their sender numbered them; empty where it does not number them
 * @param bed where they are said to be now; null where the message does not say
 * @param prior where they are said to have been
 * @param backAt for a leave: when they are expected back
 * @param visit which of the person's visits the sender speaks of, as a hash in hexadecimal digits: one Encounter's; null where it speaks
 *     of the person, as HL7 v2 does
 */
record Movement(
        EventOrder when,
        String tie,
        String identifier,
        @Nullable String into,
        Kind kind,
        @Nullable UUID bed,
        @Nullable UUID prior,
        @Nullable Instant backAt,
        @Nullable String visit) {

    /** The order in which things happened. It says nothing of arrival unless two messages say the very same. */
    static final Comparator<Movement> AS_IT_HAPPENED = Comparator.comparing(Movement::when, EventOrder::compareTimes)
            .thenComparing(Movement::tie)
            .thenComparing(Movement::kind)
            .thenComparing(Movement::identifier)
            .thenComparing(Movement::bed, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Movement::prior, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Movement::visit, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Movement::when);

    /** The same, at another time. */
    Movement at(EventOrder other) {
        return new Movement(other, tie, identifier, into, kind, bed, prior, backAt, visit);
    }

    /** What happened, in the words of a ward; of several things of one time and number the earlier here is taken to be the earlier. */
    enum Kind {
        EXPECT,
        CANCEL_EXPECT,
        ADMIT,
        TRANSFER,
        SWAP,
        LEAVE,
        RETURN,
        UPDATE,
        EXPECT_LEAVING,
        CANCEL_LEAVING,
        CANCEL_TRANSFER,
        DISCHARGE,
        CANCEL_DISCHARGE,
        CANCEL_ADMIT,
        MERGE;

        /** Without a bed there is nothing to say. Of the others it is enough to know whom they are about. */
        boolean needsBed() {
            return switch (this) {
                case ADMIT, TRANSFER, SWAP, UPDATE, EXPECT -> true;
                case LEAVE,
                        RETURN,
                        DISCHARGE,
                        EXPECT_LEAVING,
                        CANCEL_ADMIT,
                        CANCEL_TRANSFER,
                        CANCEL_DISCHARGE,
                        CANCEL_EXPECT,
                        CANCEL_LEAVING,
                        MERGE -> false;
            };
        }
    }
}
