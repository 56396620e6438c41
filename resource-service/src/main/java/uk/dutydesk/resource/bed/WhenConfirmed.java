package uk.dutydesk.resource.bed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.ward.Ward;

/**
 * When each bed of a ward was last spoken of, and by whom. A word about one bed confirms that bed and no other; a word about the ward, or
 * a live feed, confirms all that it speaks for. A ward is as old as the oldest that is known of its beds.
 */
final class WhenConfirmed {

    private static final String FEED = "feed";

    private final List<Bed> beds;
    private final FeedSilence.@Nullable Heard heard;
    private final Instant now;
    private final @Nullable Instant wardsWordAt;
    private final @Nullable String wardsWordBy;
    private final @Nullable Instant feedSpokeAt;

    WhenConfirmed(Ward ward, List<Bed> beds, FeedSilence.@Nullable Heard heard, Instant now) {
        this.beds = beds;
        this.heard = heard;
        this.now = now;
        var byFeed = FEED.equals(ward.confirmedBy());
        wardsWordAt = byFeed ? null : ward.lastConfirmedAt();
        wardsWordBy = byFeed ? null : ward.confirmedBy();
        var ofFeed = beds.stream()
                .filter(WhenConfirmed::isFeeds)
                .map(Bed::lastConfirmedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        feedSpokeAt = byFeed ? later(ofFeed, ward.lastConfirmedAt()) : ofFeed;
    }

    Freshness of(Bed bed) {
        return best(own(bed), wardsWord());
    }

    /** The whole ward: the oldest of its beds, and stale as soon as one of them is. */
    Freshness ofAll() {
        if (beds.isEmpty()) {
            return best(Freshness.of(feedSpokeAt, FEED, heard, now), wardsWord());
        }
        var each = beds.stream().map(this::of).toList();
        var oldest = each.stream()
                .filter(fresh -> fresh.confirmedAt() != null)
                .min(Comparator.comparing(fresh -> Objects.requireNonNull(fresh.confirmedAt())))
                .orElse(new Freshness(null, null, true));
        return new Freshness(oldest.confirmedAt(), oldest.by(), each.stream().anyMatch(Freshness::stale));
    }

    private Freshness own(Bed bed) {
        return isFeeds(bed)
                ? Freshness.of(feedSpokeAt, FEED, heard, now)
                : Freshness.of(bed.lastConfirmedAt(), bed.confirmedBy(), heard, now);
    }

    private Freshness wardsWord() {
        return Freshness.of(wardsWordAt, wardsWordBy, heard, now);
    }

    private static boolean isFeeds(Bed bed) {
        return FEED.equals(bed.confirmedBy());
    }

    /** The one that is not stale; of two alike the later. */
    private static Freshness best(Freshness one, Freshness other) {
        if (one.stale() != other.stale()) {
            return one.stale() ? other : one;
        }
        return Objects.equals(later(one.confirmedAt(), other.confirmedAt()), one.confirmedAt()) ? one : other;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }
}
