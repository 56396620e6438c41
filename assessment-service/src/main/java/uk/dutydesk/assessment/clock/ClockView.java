package uk.dutydesk.assessment.clock;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock as a screen shows it. The end is always the server's; a screen only counts down to it.
 *
 * @param words what ends, such as "Section 136"
 * @param section where its length comes from
 * @param startedBy what started it, for "how we work this out"
 * @param over whether the time is up
 * @param recordedTooLate whether it had run out before it was recorded
 */
public record ClockView(
        @NotNull UUID id,
        int version,
        @NotNull ClockKind kind,
        @NotNull String words,
        @NotNull String section,
        @NotNull String startedBy,
        @NotNull Instant startedAt,
        @NotNull Instant endsAt,
        @NotNull String recordedBy,
        boolean over,
        boolean recordedTooLate,
        boolean mayBeExtended,
        @Nullable RecordedExtension extension,
        @Nullable Instant stoppedAt) {

    public static ClockView of(LegalClock clock, Instant now) {
        return new ClockView(
                clock.id(),
                clock.version(),
                clock.kind(),
                clock.kind().words(),
                clock.kind().section(),
                clock.startedBy().words(),
                clock.startedAt(),
                clock.endsAt(),
                clock.recordedBy(),
                clock.stoppedAt() == null && clock.hasExpiredAt(now),
                clock.wasRecordedTooLate(),
                clock.kind().mayBeExtended() && clock.extension() == null && clock.stoppedAt() == null,
                clock.extension(),
                clock.stoppedAt());
    }
}
