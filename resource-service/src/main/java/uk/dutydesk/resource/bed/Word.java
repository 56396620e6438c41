package uk.dutydesk.resource.bed;

import org.jspecify.annotations.Nullable;

/** One thing said about a bed: by a feed about an empty one, or by a person. */
public record Word(
        EventOrder said,
        Saying saying,
        Source source,
        @Nullable String note) {

    /** What can be said. */
    public enum Saying {
        FREE,
        OCCUPIED,
        ON_LEAVE,
        LEAVING,
        CLEANING,
        CLOSED,
        UNKNOWN,
        /** Promised to someone the feed expects. */
        RESERVED,
        /** The feed contradicts itself; a person decides. */
        CONFLICT
    }

    /** By whose word. */
    public enum Source {
        /** A person's leaving, as the feed tells it. */
        MOVEMENT,
        /** A bed status message (A20). */
        STATUS,
        /** Someone on the ward, on the three-tap page. */
        WARD,
        /** A count for the whole ward, such as a sit-rep. */
        COUNT,
        /** What a feed said before this service heard it itself. */
        FEED;

        boolean isAPersons() {
            return this == WARD || this == COUNT;
        }
    }

    boolean isAState() {
        return saying != Saying.RESERVED && saying != Saying.CONFLICT;
    }
}
