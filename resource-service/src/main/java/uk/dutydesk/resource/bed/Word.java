package uk.dutydesk.resource.bed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing said about a bed: by a feed about an empty one, or by a person.
 *
 * @param countsUntil until when it beats what the feed says; null for a feed's own words and for counts
 */
public record Word(
        EventOrder said,
        Saying saying,
        Source source,
        @Nullable String note,
        @Nullable Instant countsUntil) {

    /** What a feed said, or a count: it counts until something later is said. */
    public Word(EventOrder said, Saying saying, Source source, @Nullable String note) {
        this(said, saying, source, note, null);
    }

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

        /** The same, by its name; of a bed that nobody has said anything of it is no. */
        static boolean isAPersons(String name) {
            return name.equals(WARD.name()) || name.equals(COUNT.name());
        }

        /** Who speaks, as a screen says it. */
        String teller() {
            return switch (this) {
                case WARD -> "ward";
                case COUNT -> "count";
                case MOVEMENT, STATUS, FEED -> "feed";
            };
        }
    }

    /** Said by the ward itself, and not so long ago that it has run out. */
    boolean countsAt(Instant now) {
        return countsUntil != null && now.isBefore(countsUntil);
    }

    /** Of two things of one time a person's is the later. */
    boolean isLaterThan(Word persons) {
        return said.compareTimes(persons.said) > 0;
    }

    /** Nobody is to be put into the bed. */
    boolean isClosure() {
        return saying == Saying.CLOSED && countsUntil != null;
    }

    boolean isAState() {
        return saying != Saying.RESERVED && saying != Saying.CONFLICT;
    }

    /** How the bed stands by this word alone. */
    BedState state() {
        return switch (saying) {
            case FREE -> BedState.FREE;
            case OCCUPIED, LEAVING -> BedState.OCCUPIED;
            case ON_LEAVE -> BedState.ON_LEAVE;
            case CLEANING -> BedState.CLEANING;
            case CLOSED -> BedState.CLOSED;
            case UNKNOWN, RESERVED, CONFLICT -> BedState.UNKNOWN;
        };
    }

    /** As one side of a contradiction: what could not be understood has its own words, because nobody said how the bed stands. */
    String inWords() {
        return state() == BedState.UNKNOWN && note != null ? note : sayer() + " says that it is " + state().words();
    }

    private String sayer() {
        return switch (source) {
            case WARD -> "the ward";
            case COUNT -> "a count";
            case MOVEMENT, STATUS, FEED -> "the hospital's system";
        };
    }
}
