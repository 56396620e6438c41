package uk.dutydesk.resource.bed;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How old what we know is. Nothing stale is shown as plain "available".
 *
 * @param confirmedAt when somebody last spoke; null if nobody ever did
 * @param by who: {@code feed}, {@code ward, three taps}, {@code count}
 */
public record Freshness(
        @Nullable Instant confirmedAt, @Nullable String by, boolean stale) {

    /** A sit-rep is due at 10:00, 14:00 and 18:00; between people's words four hours is the most. */
    private static final Duration PERSONS_WORD = Duration.ofHours(4);

    private static final Duration FEEDS_WORD = Duration.ofMinutes(30);

    /**
     * @param confirmedAt when the ward or one of its beds was last spoken of
     * @param heard the ward's feed, if it has one that ever spoke
     */
    static Freshness of(
            @Nullable Instant confirmedAt, @Nullable String by, FeedSilence.@Nullable Heard heard, Instant now) {
        if (confirmedAt == null || by == null) {
            return new Freshness(null, null, true);
        }
        var understood = heard == null ? null : heard.at();
        if (by.equals("feed") && heard != null && understood != null) {
            return new Freshness(confirmedAt, by, isOver(heard.staleAfter(), understood, now));
        }
        var limit = by.equals("feed") ? FEEDS_WORD : PERSONS_WORD;
        return new Freshness(confirmedAt, by, isOver(limit, confirmedAt, now));
    }

    private static boolean isOver(Duration limit, Instant since, Instant now) {
        return Duration.between(since, now).compareTo(limit) > 0;
    }
}
