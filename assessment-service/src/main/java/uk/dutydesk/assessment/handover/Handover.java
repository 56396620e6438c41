package uk.dutydesk.assessment.handover;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One case from one AMHP to another. Until whoever had it has seen that it is gone, it stands on their screen. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only kept for the record
public class Handover {

    @Id
    private UUID id;

    private String authority;
    private UUID assessmentId;
    private UUID fromAmhpId;
    private UUID toAmhpId;

    @Enumerated(EnumType.STRING)
    private ArrangedBy arrangedBy;

    private @Nullable String reason;
    private Instant arrangedAt;
    private String recordedBy;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable Instant takenAt;
    private @Nullable Instant seenAt;

    /** Who wants the case to change hands. */
    public enum ArrangedBy {
        HOLDER,
        /** A service manager, or the referral coordinator on duty. */
        MANAGER
    }

    /** How far it has come. */
    enum State {
        WAITING,
        TAKEN,
        WITHDRAWN
    }

    @SuppressWarnings("NullAway.Init")
    protected Handover() {} // for Hibernate

    Handover(String authority, UUID assessmentId, Arranged arranged, String recordedBy) {
        this.id = UUID.randomUUID();
        this.authority = authority;
        this.assessmentId = assessmentId;
        this.fromAmhpId = arranged.from();
        this.toAmhpId = arranged.to();
        this.arrangedBy = arranged.by();
        this.reason = arranged.reason();
        this.arrangedAt = arranged.at();
        this.recordedBy = recordedBy;
        this.state = State.WAITING;
    }

    /** Between whom, by whom, why and when. */
    record Arranged(
            UUID from, UUID to, ArrangedBy by, @Nullable String reason, Instant at) {

        @Override
        public String toString() {
            return "Arranged[" + by + "]";
        }
    }

    void take(Instant at) {
        state = State.TAKEN;
        takenAt = at;
    }

    void withdraw() {
        state = State.WITHDRAWN;
    }

    void seen(Instant at) {
        if (seenAt == null) {
            seenAt = at;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID assessmentId() {
        return assessmentId;
    }

    public UUID fromAmhpId() {
        return fromAmhpId;
    }

    public UUID toAmhpId() {
        return toAmhpId;
    }

    public ArrangedBy arrangedBy() {
        return arrangedBy;
    }

    public @Nullable String reason() {
        return reason;
    }

    public Instant arrangedAt() {
        return arrangedAt;
    }

    public @Nullable Instant takenAt() {
        return takenAt;
    }
}
