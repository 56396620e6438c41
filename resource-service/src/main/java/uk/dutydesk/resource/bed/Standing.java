package uk.dutydesk.resource.bed;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a bed stands, judged from everyone the feed puts in it and everything said about it. The same words give the same standing in
 * whatever order they came.
 *
 * @param source whose word decided; null where nobody has said anything
 * @param conflict what was said does not agree: both are shown, and the bed is not available
 */
public record Standing(
        BedState state,
        Word.@Nullable Source source,
        @Nullable Instant eventTime,
        @Nullable String note,
        boolean conflict,
        boolean reserved,
        boolean expectedFree,
        @Nullable Instant backAt) {

    public static Standing of(Collection<Occupant> occupants, Collection<Word> words) {
        var last = latest(words.stream().filter(Word::isAState).toList());
        var sitting = occupants.stream().max(Comparator.comparing(Occupant::since));
        var reserved = words.stream().anyMatch(word -> word.saying() == Word.Saying.RESERVED);
        if (sitting.isEmpty()) {
            return empty(last, reserved);
        }
        var flagged = words.stream()
                .anyMatch(word -> word.saying() == Word.Saying.CONFLICT
                        && isAbout(word, sitting.get())
                        && !isSettled(word, last.orElse(null)));
        return taken(sitting.get(), occupants.size() > 1 || flagged, last.orElse(null), reserved);
    }

    /** Nobody is in it, as far as the feed knows: the last word counts, and there is nothing to disagree about. */
    private static Standing empty(Optional<Word> last, boolean reserved) {
        if (last.isEmpty()) {
            return new Standing(BedState.UNKNOWN, null, null, null, false, reserved, false, null);
        }
        var word = last.get();
        return new Standing(
                stateOf(word.saying()),
                word.source(),
                word.said().eventTime(),
                word.note(),
                false,
                reserved,
                word.saying() == Word.Saying.LEAVING,
                null);
    }

    private static Standing taken(Occupant occupant, boolean conflict, @Nullable Word last, boolean reserved) {
        var state = occupant.onLeave() ? BedState.ON_LEAVE : BedState.OCCUPIED;
        var since = occupant.since();
        if (last == null || isBefore(last, since) || last.source() == Word.Source.MOVEMENT) {
            return new Standing(
                    state,
                    Word.Source.MOVEMENT,
                    since.eventTime(),
                    null,
                    conflict,
                    reserved,
                    occupant.leaving(),
                    occupant.backAt());
        }
        var said = stateOf(last.saying());
        var disagrees = said != BedState.OCCUPIED && said != BedState.ON_LEAVE;
        // a person on the ward is believed over the feed, and the disagreement is shown; a status message is not
        var believed = last.source().isAPersons() ? said : state;
        return new Standing(
                believed,
                last.source(),
                last.said().eventTime(),
                last.note(),
                conflict || disagrees,
                reserved,
                occupant.leaving(),
                occupant.backAt());
    }

    /** Of two things a feed said of one time, who is in the bed counts; a person who speaks at that time speaks after it. */
    private static boolean isBefore(Word word, EventOrder since) {
        return word.source().isAPersons()
                ? word.said().compareTo(since) < 0
                : word.said().compareTimes(since) <= 0;
    }

    /** Whoever came after a contradiction has nothing to do with it. */
    private static boolean isAbout(Word conflict, Occupant occupant) {
        return conflict.said().compareTimes(occupant.since()) >= 0;
    }

    /** A person's later word about the bed settles a conflict. */
    private static boolean isSettled(Word conflict, @Nullable Word last) {
        return last != null && last.source().isAPersons() && last.said().compareTo(conflict.said()) > 0;
    }

    /** The latest word; of several of one time the same one counts whatever came first, and rather none that makes the bed free. */
    private static Optional<Word> latest(Collection<Word> words) {
        return words.stream()
                .max(Comparator.comparing(Word::said, EventOrder::compareTimes)
                        .thenComparing(word -> word.source().isAPersons() ? 1 : 0)
                        .thenComparing(
                                word -> word.source().isAPersons() ? word.said().arrival() : 0)
                        .thenComparing(word -> word.source() == Word.Source.MOVEMENT ? 0 : 1)
                        .thenComparing(Word::saying)
                        .thenComparing(Word::said));
    }

    private static BedState stateOf(Word.Saying saying) {
        return switch (saying) {
            case FREE -> BedState.FREE;
            case OCCUPIED, LEAVING -> BedState.OCCUPIED;
            case ON_LEAVE -> BedState.ON_LEAVE;
            case CLEANING -> BedState.CLEANING;
            case CLOSED -> BedState.CLOSED;
            case UNKNOWN, RESERVED, CONFLICT -> BedState.UNKNOWN;
        };
    }

    /** As it is kept: {@code NOBODY} where nobody has said anything. */
    public String sourceName() {
        return source == null ? "NOBODY" : source.name();
    }

    public String confidence() {
        if (conflict) {
            return "CONFLICT";
        }
        return state == BedState.UNKNOWN ? "UNKNOWN" : "CONFIRMED";
    }
}
