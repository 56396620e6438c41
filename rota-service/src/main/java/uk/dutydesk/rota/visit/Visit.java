package uk.dutydesk.rota.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person out alone, from leaving until they are back. */
@Entity
class Visit {

    /** Longer without a word is no safety net. */
    static final Duration LONGEST_SILENCE = Duration.ofHours(4);

    @Id
    private UUID id = new UUID(0, 0);

    @Version
    private int version;

    @Column(updatable = false)
    private UUID amhpId = new UUID(0, 0);

    private UUID buddyId = new UUID(0, 0);
    private @Nullable UUID assessmentId;
    private @Nullable String place;
    private @Nullable String plan;
    private Instant startedAt = Instant.EPOCH;
    private Instant dueAt = Instant.EPOCH;
    private @Nullable Instant policeCalledAt;
    private @Nullable Instant endedAt;

    protected Visit() {} // for Hibernate

    Visit(UUID id, UUID amhpId, UUID buddyId, Instant startedAt, Instant dueAt, Destination destination) {
        this.id = id;
        this.amhpId = amhpId;
        this.buddyId = buddyId;
        this.startedAt = startedAt;
        this.assessmentId = destination.assessmentId();
        this.place = destination.place();
        this.plan = destination.plan();
        expectAWord(startedAt, dueAt);
    }

    /** A word came at {@code now}; the next is due later. */
    void expectAWord(Instant now, Instant next) {
        if (!next.isAfter(now) || next.isAfter(now.plus(LONGEST_SILENCE))) {
            throw new VisitRefused("Say a time within the next four hours.");
        }
        this.dueAt = next;
        this.policeCalledAt = null;
    }

    /** Nobody else need be told: the police are on their way. */
    void policeAreCalled(Instant now) {
        this.policeCalledAt = now;
    }

    void end(Instant now) {
        this.endedAt = now;
        this.place = null;
        this.plan = null;
    }

    UUID id() {
        return id;
    }

    UUID amhpId() {
        return amhpId;
    }

    UUID buddyId() {
        return buddyId;
    }

    @Nullable UUID assessmentId() {
        return assessmentId;
    }

    @Nullable String place() {
        return place;
    }

    @Nullable String plan() {
        return plan;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable Instant policeCalledAt() {
        return policeCalledAt;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }
}
