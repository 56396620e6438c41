package uk.dutydesk.resource.bed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Free beds of one ward that offer the same and are known by the same word.
 *
 * @param access what they have, such as a hoist
 * @param confirmedBy who last spoke of them: {@code feed}, {@code ward} or {@code count}; null where nobody ever did
 * @param spokenOfAt when that was; null where it was a feed, which is as old as it has been silent
 * @param number how many they are
 * @param named the first of them by name
 */
record AlikeBeds(
        UUID ward,
        List<String> access,
        @Nullable String confirmedBy,
        @Nullable Instant spokenOfAt,
        int number,
        List<Named> named) {

    record Named(UUID id, String name, @Nullable String note) {}

    /** @param stale that word is too old to rely on */
    FreeByKind.Kind kind(boolean stale) {
        var beds = named.stream()
                .map(bed -> new WardState.FreeBed(bed.id(), bed.name(), access, bed.note(), stale))
                .toList();
        return new FreeByKind.Kind(access, stale, number, beds);
    }
}
