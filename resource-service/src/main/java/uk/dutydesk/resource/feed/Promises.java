package uk.dutydesk.resource.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.EventOrder;
import uk.dutydesk.resource.bed.Word;

/** Beds that are promised to one person. They say nothing of how those beds stand, and hide nothing that is known of it. */
final class Promises {

    private final Map<UUID, Promise> promises = new HashMap<>();

    private record Promise(EventOrder when, @Nullable String visit) {}

    Map<UUID, Word> words() {
        return promises.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        promise ->
                                new Word(promise.getValue().when(), Word.Saying.RESERVED, Word.Source.MOVEMENT, null)));
    }

    /** A visit begins in one bed: whatever else was promised for it is so no longer. */
    void make(UUID bed, Movement movement) {
        end(movement);
        promises.put(bed, new Promise(movement.when(), movement.visit()));
    }

    /** Nothing is promised for this visit any more; gives whether anything was. Who names no visit speaks of all of them. */
    boolean end(Movement movement) {
        var visit = movement.visit();
        return promises.values()
                .removeIf(
                        promise -> visit == null || promise.visit() == null || Objects.equals(visit, promise.visit()));
    }

    /** They are in it: for whichever visit it was promised. */
    void keep(UUID bed) {
        promises.remove(bed);
    }
}
