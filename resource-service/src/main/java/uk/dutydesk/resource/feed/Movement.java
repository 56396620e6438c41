package uk.dutydesk.resource.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.EventOrder;

/**
 * Something a feed said of one person and a bed.
 *
 * @param bed where they are said to be now; null where the message does not say
 * @param prior where they are said to have been
 * @param backAt for a leave: when they are expected back
 */
record Movement(
        EventOrder when,
        Kind kind,
        @Nullable UUID bed,
        @Nullable UUID prior,
        @Nullable Instant backAt) {

    /** What happened, in the words of a ward. */
    enum Kind {
        ADMIT,
        TRANSFER,
        DISCHARGE,
        UPDATE,
        SWAP,
        LEAVE,
        RETURN,
        EXPECT,
        EXPECT_LEAVING,
        CANCEL_ADMIT,
        CANCEL_TRANSFER,
        CANCEL_DISCHARGE,
        CANCEL_EXPECT,
        CANCEL_LEAVING
    }
}
