package uk.dutydesk.resource.feed;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.EventOrder;
import uk.dutydesk.resource.bed.Word;

/**
 * Where one person is, and what their coming and going says of beds, from everything a feed said of them. It is worked out from the
 * beginning each time, in the order in which things happened: so the order of arrival makes no difference, a message sent twice none
 * either, and a cancel is simply one more event. Identifiers are apart until the time at which they turned out to be one person's.
 */
final class PersonsMovements {

    private final Word.Saying afterLeaving;
    private final Map<UUID, Word> words = new HashMap<>();
    private final Promises promises = new Promises();
    private final Set<UUID> touched = new HashSet<>();
    private final Map<String, Whereabouts> whereabouts = new HashMap<>();
    private final Map<String, String> mergedInto = new HashMap<>();

    /** @param afterLeaving what a bed is when its person has gone, by the sender's profile: being cleaned, or free */
    PersonsMovements(Word.Saying afterLeaving, Collection<Movement> movements) {
        this.afterLeaving = afterLeaving;
        movements.stream().sorted(Movement.AS_IT_HAPPENED).forEach(this::apply);
    }

    /** Where they are now; null if nowhere. */
    Whereabouts.@Nullable Stay stay() {
        return whereabouts.values().stream()
                .map(Whereabouts::stay)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(stay -> stay.occupant().since(), EventOrder::compareTimes))
                .orElse(null);
    }

    /** What they leave said about beds, by bed. */
    Map<UUID, Word> words() {
        return words;
    }

    /** Beds that are promised to them, by bed. */
    Map<UUID, Word> promises() {
        return promises.words();
    }

    /** Every bed they had to do with. */
    Set<UUID> touched() {
        return touched;
    }

    private void apply(Movement movement) {
        touch(movement.bed());
        touch(movement.prior());
        if (movement.into() != null) {
            merge(current(movement.identifier()), current(movement.into()), movement.when());
        } else {
            of(current(movement.identifier())).apply(movement);
        }
    }

    private void merge(String gone, String survivor, EventOrder when) {
        if (!gone.equals(survivor)) {
            of(survivor).takeOver(of(gone), when);
            whereabouts.remove(gone);
            mergedInto.put(gone, survivor);
        }
    }

    private String current(String identifier) {
        var now = identifier;
        for (var next = mergedInto.get(now); next != null; next = mergedInto.get(now)) {
            now = next;
        }
        return now;
    }

    private Whereabouts of(String identifier) {
        return whereabouts.computeIfAbsent(identifier, first -> new Whereabouts(afterLeaving, words, promises));
    }

    private void touch(@Nullable UUID bed) {
        if (bed != null) {
            touched.add(bed);
        }
    }
}
