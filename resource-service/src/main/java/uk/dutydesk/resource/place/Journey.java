package uk.dutydesk.resource.place;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far it is, and how long it may take. An estimate to sort by, never a promise; a person's own "25 minutes" replaces it.
 *
 * @param miles in a straight line; null where it is not known
 * @param estimate null where it is not known
 */
public record Journey(@Nullable Double miles, @Nullable Duration estimate) {

    public static final Journey NOT_KNOWN = new Journey(null, null);

    /** For sorting: what is not known comes last. */
    public double milesOrFar() {
        return miles == null ? Double.MAX_VALUE : miles;
    }

    /** The estimate, or a cautious hour and a half where the distance is not known. */
    public Duration allowance() {
        return estimate == null ? Duration.ofMinutes(90) : estimate;
    }

    /** Whole miles, as screens say it; null where it is not known. */
    public @Nullable Long aboutMiles() {
        return miles == null ? null : Math.round(miles);
    }

    public @Nullable Long estimateMinutes() {
        return estimate == null ? null : estimate.toMinutes();
    }
}
