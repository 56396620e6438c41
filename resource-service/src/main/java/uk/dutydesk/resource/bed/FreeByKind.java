package uk.dutydesk.resource.bed;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import uk.dutydesk.resource.bed.WardState.FreeBed;

/** A ward's free beds by kind; each belongs to one. */
public record FreeByKind(List<Kind> kinds) {

    /**
     * Free beds that offer the same, and are known by the same word.
     *
     * @param number how many they are
     * @param named the first of them by name
     */
    public record Kind(List<String> access, boolean stale, int number, List<FreeBed> named) {}

    /** How many are of such kinds. */
    public int count(Predicate<Kind> such) {
        return kinds.stream().filter(such).mapToInt(Kind::number).sum();
    }

    /** The first by name that are of such kinds. */
    public List<FreeBed> first(int atMost, Predicate<Kind> such) {
        return kinds.stream()
                .filter(such)
                .flatMap(kind -> kind.named().stream())
                .sorted(Comparator.comparing(FreeBed::name))
                .limit(atMost)
                .toList();
    }
}
