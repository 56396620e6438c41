package uk.dutydesk.resource.bed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.ward.Ward;

/**
 * When each bed of a ward was last spoken of, and by whom. A word about one bed confirms that bed and no other; a word about the ward, or
 * a live feed, confirms all that it speaks for. A count that is lower than what a feed says denies it, and confirms nothing of the feed's
 * beds. A ward is as old as the oldest that is known of its beds.
 */
final class WhenConfirmed {

    private static final String FEED = "feed";

    private final Tally beds;
    private final FeedSilence.@Nullable Heard heard;
    private final Instant now;
    private final boolean denied;
    private final Freshness wardsWord;
    private final @Nullable Instant feedSpokeAt;

    /** @param denied the ward counted fewer free beds than its beds say */
    WhenConfirmed(Ward ward, Tally beds, FeedSilence.@Nullable Heard heard, boolean denied, Instant now) {
        this.beds = beds;
        this.heard = heard;
        this.denied = denied;
        this.now = now;
        var byFeed = FEED.equals(ward.confirmedBy());
        wardsWord = byFeed ? spoke(null, null) : spoke(ward.lastConfirmedAt(), ward.confirmedBy());
        feedSpokeAt = byFeed ? later(beds.feedSpokeAt(), ward.lastConfirmedAt()) : beds.feedSpokeAt();
    }

    Freshness of(AlikeBeds beds) {
        var by = beds.confirmedBy();
        return FEED.equals(by) ? ofTheFeed() : best(spoke(beds.spokenOfAt(), by), wardsWord);
    }

    /** The whole ward: the oldest of its beds, and stale as soon as one of them is. */
    Freshness ofAll() {
        if (beds.beds() == 0) {
            return best(spoke(feedSpokeAt, FEED), wardsWord);
        }
        var each = new ArrayList<Freshness>();
        if (beds.ofFeed() > 0) {
            each.add(ofTheFeed());
        }
        if (beds.wardSpokeAt() != null) {
            each.add(best(spoke(beds.wardSpokeAt(), "ward"), wardsWord));
        }
        if (beds.countedAt() != null) {
            each.add(best(spoke(beds.countedAt(), "count"), wardsWord));
        }
        if (beds.neverSpokenOf() > 0) {
            each.add(wardsWord);
        }
        var oldest = each.stream()
                .filter(fresh -> fresh.confirmedAt() != null)
                .min(Comparator.comparing(fresh -> Objects.requireNonNull(fresh.confirmedAt())))
                .orElse(spoke(null, null));
        return new Freshness(oldest.confirmedAt(), oldest.by(), each.stream().anyMatch(Freshness::stale));
    }

    private Freshness ofTheFeed() {
        var feeds = spoke(feedSpokeAt, FEED);
        return denied ? feeds : best(feeds, wardsWord);
    }

    private Freshness spoke(@Nullable Instant at, @Nullable String by) {
        return Freshness.of(at, by, heard, now);
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
