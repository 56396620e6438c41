package uk.dutydesk.resource.bed;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Which of several words is the latest; of several of one time the same one, whatever came first, and rather none that makes the bed free. */
final class LatestWord {

    private static final Comparator<Word> BY_TIME = Comparator.comparing(Word::said, EventOrder::compareTimes)
            .thenComparing(word -> word.source().isAPersons() ? 1 : 0)
            .thenComparing(word -> word.source().isAPersons() ? word.said().arrival() : 0)
            .thenComparing(word -> word.source() == Word.Source.MOVEMENT ? 0 : 1)
            .thenComparing(Word::saying)
            .thenComparing(Word::said);

    private LatestWord() {}

    static @Nullable Word of(Collection<Word> words) {
        return words.stream().max(BY_TIME).orElse(null);
    }
}
