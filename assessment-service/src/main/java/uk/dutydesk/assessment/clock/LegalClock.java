package uk.dutydesk.assessment.clock;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.law.ConveyanceWindow;
import uk.dutydesk.assessment.law.DetentionClock;
import uk.dutydesk.assessment.law.ExtensionAuthorisation;

/** One legal clock of a case. Its start never changes; its end moves only by an extension the law allows. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only kept for the record
public class LegalClock {

    @Id
    private UUID id;

    @Version
    private int version;

    private String authority;
    private UUID referralId;
    private @Nullable UUID assessmentId;

    @Enumerated(EnumType.STRING)
    private ClockKind kind;

    @Enumerated(EnumType.STRING)
    private StartedBy startedBy;

    private Instant startedAt;
    private Instant endsAt;
    private Instant recordedAt;
    private String recordedBy;
    private @Nullable RecordedExtension extension;
    private @Nullable Instant stoppedAt;
    private @Nullable String stoppedBecause;

    @SuppressWarnings("NullAway.Init")
    protected LegalClock() {} // for Hibernate

    LegalClock(UUID id, String authority, Running running, Instant recordedAt, String recordedBy) {
        this.id = id;
        this.authority = authority;
        this.referralId = running.referralId();
        this.assessmentId = running.assessmentId();
        this.kind = running.kind();
        this.startedBy = running.startedBy();
        this.startedAt = running.startedAt();
        this.endsAt = running.endsAt();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /** What is needed to start a clock: whose, which, from when, until when. */
    public record Running(
            UUID referralId,
            @Nullable UUID assessmentId,
            ClockKind kind,
            StartedBy startedBy,
            Instant startedAt,
            Instant endsAt) {

        /** The time to convey and admit that medical recommendations give: section 6(1). */
        public static Running toAdmit(UUID referralId, UUID assessmentId, ConveyanceWindow window) {
            return new Running(
                    referralId,
                    assessmentId,
                    ClockKind.CONVEYANCE_WINDOW,
                    StartedBy.LAST_EXAMINATION,
                    window.startsAt(),
                    window.endsAt());
        }
    }

    /** Refuses what section 136B does not allow; the further period begins at the end of the 24 hours. */
    void extend(ExtensionAuthorisation authorisation) {
        if (!kind.mayBeExtended()) {
            throw new ClockRefused(
                    kind.words() + " cannot be extended; only sections 135 and 136 can (section 136B(1)).");
        }
        requireRunning();
        var before = new DetentionClock(startedAt, extension == null ? Duration.ZERO : extension.length());
        endsAt = before.extendedBy(authorisation).expiresAt();
        extension = RecordedExtension.of(authorisation);
    }

    void stop(Instant at, String because) {
        requireRunning();
        stoppedAt = at;
        stoppedBecause = because;
    }

    void belongTo(UUID assessment) {
        assessmentId = assessment;
    }

    private void requireRunning() {
        if (stoppedAt != null) {
            throw new ClockRefused("This clock has been stopped already.");
        }
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String authority() {
        return authority;
    }

    public UUID referralId() {
        return referralId;
    }

    public @Nullable UUID assessmentId() {
        return assessmentId;
    }

    public ClockKind kind() {
        return kind;
    }

    public StartedBy startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public @Nullable RecordedExtension extension() {
        return extension;
    }

    public @Nullable Instant stoppedAt() {
        return stoppedAt;
    }

    /** The power ends at the instant of expiry, not after it. */
    public boolean hasExpiredAt(Instant moment) {
        return !moment.isBefore(endsAt);
    }

    /** True where it had already run out before anybody wrote it down. */
    public boolean wasRecordedTooLate() {
        return hasExpiredAt(recordedAt) && extension == null;
    }
}
