package uk.dutydesk.assessment.narrative;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One time somebody opened a narrative. */
public record GlassView(
        @NotNull UUID id,
        @NotNull UUID referralId,
        @NotNull String who,
        @Nullable UUID amhpId,
        @NotNull GlassReason reason,
        @NotNull String reasonWords,
        @NotNull String words,
        @NotNull Instant brokenAt,
        @NotNull Instant until,
        @NotNull Instant reviewDueAt,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt) {

    public static GlassView of(BrokenGlass broken) {
        var review = broken.review();
        return new GlassView(
                broken.id(),
                broken.referralId(),
                broken.who(),
                broken.amhpId(),
                broken.reason(),
                broken.reason().words(),
                broken.words(),
                broken.brokenAt(),
                broken.untilAt(),
                broken.reviewDueAt(),
                review == null ? null : review.reviewedBy(),
                review == null ? null : review.reviewedAt());
    }

    @Override
    public String toString() {
        return "GlassView[" + id + "]";
    }
}
