package uk.dutydesk.resource.bed;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a bed stands, judged from everyone the feed puts in it and everything said about it. The same words give the same standing in
 * whatever order they came. A ward's own word beats the feed's until it runs out; see ADR 21 for what ends it before, and why.
 *
 * @param source whose word decided; null where nobody has said anything
 * @param contradictions why what was said does not agree, each reason in words; where there is one, the bed is not available
 * @param judgedAgainAt when it has to be judged again: a ward's word runs out then, or what the feed says begins to be so; null where neither is
 * @param closureOver the ward had closed the bed, its word has run out, and nobody has said since that it is open
 * @param otherwise what the feed says, where something else is shown
 */
public record Standing(
        BedState state,
        Word.@Nullable Source source,
        @Nullable Instant eventTime,
        @Nullable String note,
        List<String> contradictions,
        boolean reserved,
        boolean expectedFree,
        @Nullable Instant backAt,
        @Nullable Instant judgedAgainAt,
        boolean closureOver,
        @Nullable FeedsWord otherwise) {

    /** So much a sender's clock may be fast. */
    private static final Duration FAST_CLOCK = Duration.ofMinutes(15);

    private static final String NOT_YET = "the hospital's system calls it free from a time that has not come";
    private static final String CLOSED_BEFORE = "the ward had closed it; nobody has said since that it is open";

    /** What the feed says of a bed, and since when. */
    public record FeedsWord(BedState state, Instant since) {}

    /** As it is kept: {@code NOBODY} where nobody has said anything. */
    public String sourceName() {
        return source == null ? "NOBODY" : source.name();
    }

    /** What was said does not agree. */
    public boolean conflict() {
        return !contradictions.isEmpty();
    }

    public String confidence() {
        if (conflict()) {
            return "CONFLICT";
        }
        return state == BedState.UNKNOWN ? "UNKNOWN" : "CONFIRMED";
    }

    /** Decided by what somebody said, and not by what the feed says: what the feed says then confirms nothing. */
    public boolean isAPersonsWord() {
        return source != null && source.isAPersons();
    }

    public static Standing of(Collection<Occupant> occupants, Collection<Word> words, Instant now) {
        return new Judging(words, now).of(occupants);
    }

    /** What was said of one bed, sorted by what it is good for. */
    private static final class Judging {

        private final Collection<Word> words;
        private final Instant now;
        private final boolean reserved;
        private final @Nullable Word last;
        private final @Nullable Word persons;
        private final @Nullable Word spoken;
        private final @Nullable Word feeds;

        Judging(Collection<Word> words, Instant now) {
            this.words = words;
            this.now = now;
            var states = words.stream().filter(Word::isAState).toList();
            reserved = words.stream().anyMatch(word -> word.saying() == Word.Saying.RESERVED);
            last = LatestWord.of(states);
            var counts = states.stream()
                    .filter(word -> word.source() == Word.Source.COUNT)
                    .toList();
            persons = persons(
                    LatestWord.of(states.stream()
                            .filter(word -> word.source() == Word.Source.WARD)
                            .toList()),
                    counts);
            spoken = LatestWord.of(
                    states.stream().filter(word -> word.source().isAPersons()).toList());
            feeds = LatestWord.of(
                    states.stream().filter(word -> !word.source().isAPersons()).toList());
        }

        /**
         * A later count that says the same leaves the ward's word as good as it was. The ward's closure stays until somebody says that
         * the bed is free: who is in it, or that it is being cleaned, is no answer to why it was closed.
         */
        private static @Nullable Word persons(@Nullable Word wards, List<Word> counts) {
            var counted = LatestWord.of(counts);
            if (wards == null || counted == null) {
                return wards == null ? counted : wards;
            }
            if (wards.isClosure()) {
                return counts.stream().anyMatch(word -> word.saying() == Word.Saying.FREE && word.isLaterThan(wards))
                        ? counted
                        : wards;
            }
            return counted.isLaterThan(wards) && counted.state() != wards.state() ? counted : wards;
        }

        Standing of(Collection<Occupant> occupants) {
            var sitting = occupants.stream().max(Comparator.comparing(Occupant::since));
            return sitting.isEmpty() ? empty() : taken(sitting.get(), occupants.size());
        }

        /** Nobody is in it, as far as the feed knows. */
        private Standing empty() {
            if (last == null) {
                return standing(BedState.UNKNOWN, null, null).build();
            }
            if (persons == null) {
                return by(last).build();
            }
            var since = newsSince(persons);
            if (persons.countsAt(now) && !overtakes(since, persons)) {
                return by(persons)
                        .until(persons.countsUntil())
                        .contradicted(denied(persons, since))
                        .otherwise(since)
                        .build();
            }
            if (persons.isClosure() && !persons.countsAt(now) && !keepsItShut(since)) {
                return standing(BedState.UNKNOWN, persons.source(), persons.countsUntil())
                        .note(CLOSED_BEFORE)
                        .closureOver()
                        .otherwise(since)
                        .build();
            }
            return by(last).build();
        }

        private static List<String> denied(Word persons, @Nullable Word since) {
            return since != null && persons.saying() == Word.Saying.FREE && since.state() != BedState.FREE
                    ? List.of(persons.inWords(), since.inWords())
                    : List.of();
        }

        /** Somebody left a bed that the ward had called free, or that somebody was about to leave: what they left it as counts. */
        private static boolean overtakes(@Nullable Word since, Word persons) {
            return since != null
                    && since.source() == Word.Source.MOVEMENT
                    && (persons.saying() == Word.Saying.LEAVING
                            || (persons.saying() == Word.Saying.FREE && since.state() != BedState.FREE));
        }

        /** What the feed says does not make a bed available that the ward had closed. */
        private static boolean keepsItShut(@Nullable Word since) {
            return since != null
                    && switch (since.state()) {
                        case OCCUPIED, ON_LEAVE, CLOSED -> true;
                        case FREE, CLEANING, UNKNOWN -> false;
                    };
        }

        private @Nullable Word newsSince(Word persons) {
            return feeds != null && feeds.isLaterThan(persons) ? feeds : null;
        }

        private Standing taken(Occupant occupant, int people) {
            var ofItself = ofItself(people, occupant);
            var inIt = standing(
                            occupant.onLeave() ? BedState.ON_LEAVE : BedState.OCCUPIED,
                            Word.Source.MOVEMENT,
                            occupant.since().eventTime())
                    .contradicted(withDoubt(ofItself, occupant))
                    .of(occupant);
            var word = persons != null && persons.countsAt(now) ? persons : last;
            if (word == null || word.source() == Word.Source.MOVEMENT) {
                return inIt.build();
            }
            var counts = word.countsAt(now);
            if (isBefore(word, occupant.since()) && !(counts && word.isClosure())) {
                return inIt.build(); // a bed that was called free has somebody in it: that is what it was free for
            }
            var said = word.state();
            var disagrees = said != BedState.OCCUPIED && said != BedState.ON_LEAVE;
            var contradictions = withDoubt(disagrees ? with(ofItself, word) : ofItself, occupant);
            if (disagrees && word.source().isAPersons() && !counts) {
                return inIt.contradicted(contradictions)
                        .build(); // it has run out, or was a count: the disagreement still waits to be settled
            }
            return by(word).state(word.source().isAPersons() ? said : inIt.state)
                    .until(counts ? word.countsUntil() : null)
                    .contradicted(contradictions)
                    .otherwise(inIt.state, occupant.since().eventTime())
                    .of(occupant)
                    .build();
        }

        /** What the feed says of whoever is in the bed does not agree, and no person has said since how it is. */
        private List<String> ofItself(int people, Occupant sitting) {
            var flags = words.stream()
                    .filter(word -> word.saying() == Word.Saying.CONFLICT)
                    .filter(word -> word.said().compareTimes(sitting.since()) >= 0 && !isSettled(word))
                    .map(Word::inWords);
            return Stream.concat(people > 1 ? Stream.of(people + " people are said to be in it") : Stream.of(), flags)
                    .distinct()
                    .toList();
        }

        /** Somebody is in it, and it is said to be otherwise. */
        private static List<String> with(List<String> ofItself, Word word) {
            var inIt = ofItself.isEmpty() ? List.of("the hospital's system says that somebody is in it") : ofItself;
            return Stream.concat(inIt.stream(), Stream.of(word.inWords())).toList();
        }

        /** What could not be understood hides behind no other reason, until something is said that settles it. */
        private List<String> withDoubt(List<String> contradictions, Occupant sitting) {
            if (contradictions.isEmpty() || feeds == null || !isDoubt(feeds) || isBefore(feeds, sitting.since())) {
                return contradictions;
            }
            return Stream.concat(contradictions.stream(), Stream.of(feeds.inWords()))
                    .distinct()
                    .toList();
        }

        private boolean isDoubt(Word feeds) {
            return feeds.source() == Word.Source.STATUS
                    && feeds.state() == BedState.UNKNOWN
                    && (spoken == null || feeds.isLaterThan(spoken));
        }

        private boolean isSettled(Word conflict) {
            return spoken != null && spoken.said().compareTo(conflict.said()) > 0;
        }

        /** A bed that the feed calls free from a later time is not free before, and nobody knows how it is until then. */
        private Draft by(Word word) {
            var from = word.said().eventTime();
            var state = word.state();
            var isNotYet = state == BedState.FREE && !word.source().isAPersons() && from.isAfter(now.plus(FAST_CLOCK));
            var draft = standing(isNotYet ? BedState.UNKNOWN : state, word.source(), from)
                    .note(isNotYet ? NOT_YET : word.note())
                    .until(isNotYet ? from : null);
            draft.expectedFree = word.saying() == Word.Saying.LEAVING;
            return draft;
        }

        private Draft standing(BedState state, Word.@Nullable Source source, @Nullable Instant eventTime) {
            return new Draft(state, source, eventTime, reserved);
        }
    }

    /** A standing while it is being judged. */
    private static final class Draft {

        private BedState state;
        private final Word.@Nullable Source source;
        private final @Nullable Instant eventTime;
        private final boolean reserved;
        private @Nullable String note;
        private List<String> contradictions = List.of();
        private boolean expectedFree;
        private @Nullable Instant backAt;
        private @Nullable Instant until;
        private boolean closureOver;
        private @Nullable FeedsWord otherwise;

        Draft(BedState state, Word.@Nullable Source source, @Nullable Instant eventTime, boolean reserved) {
            this.state = state;
            this.source = source;
            this.eventTime = eventTime;
            this.reserved = reserved;
        }

        Draft state(BedState state) {
            this.state = state;
            return this;
        }

        Draft note(@Nullable String note) {
            this.note = note;
            return this;
        }

        Draft contradicted(List<String> contradictions) {
            this.contradictions = contradictions;
            return this;
        }

        Draft until(@Nullable Instant until) {
            this.until = until;
            return this;
        }

        Draft closureOver() {
            closureOver = true;
            return this;
        }

        Draft otherwise(@Nullable Word feeds) {
            return feeds == null ? this : otherwise(feeds.state(), feeds.said().eventTime());
        }

        Draft otherwise(BedState feeds, Instant since) {
            otherwise = feeds == state ? null : new FeedsWord(feeds, since);
            return this;
        }

        Draft of(Occupant occupant) {
            expectedFree = occupant.leaving();
            backAt = occupant.backAt();
            return this;
        }

        Standing build() {
            return new Standing(
                    state,
                    source,
                    eventTime,
                    note,
                    contradictions,
                    reserved,
                    expectedFree,
                    backAt,
                    until,
                    closureOver,
                    otherwise);
        }
    }

    /** Of two things a feed said of one time, who is in the bed counts; a person who speaks at that time speaks after it. */
    private static boolean isBefore(Word word, EventOrder since) {
        return word.source().isAPersons()
                ? word.said().compareTo(since) < 0
                : word.said().compareTimes(since) <= 0;
    }
}
