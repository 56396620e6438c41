package uk.dutydesk.resource.doctorrequest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One doctor asked for one seat, and what came of it. */
@Entity
@Table(name = "doctor_offer")
class Offer {

    enum State {
        ASKED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        ARRIVED,
        STOOD_DOWN
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID requestId;
    private UUID seatId;
    private UUID doctorId;
    private int wave;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant askedAt;
    private @Nullable Instant seenAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant expectedAt;
    private @Nullable Instant arrivedAt;
    private @Nullable String reason;

    protected Offer() {} // for Hibernate

    Offer(Seat seat, UUID doctorId, Instant askedAt) {
        this.id = UUID.randomUUID();
        this.requestId = seat.requestId();
        this.seatId = seat.id();
        this.doctorId = doctorId;
        this.wave = seat.wave();
        this.state = State.ASKED;
        this.askedAt = askedAt;
    }

    void seen(Instant at) {
        if (seenAt == null) {
            seenAt = at;
        }
    }

    void accept(Instant expectedAt, Instant at) {
        requireState(State.ASKED, "This was no longer open to you.");
        state = State.ACCEPTED;
        this.expectedAt = expectedAt;
        answeredAt = at;
    }

    void decline(@Nullable String reason, Instant at) {
        requireState(State.ASKED, "There is nothing to decline: you were not being asked.");
        state = State.DECLINED;
        this.reason = reason;
        answeredAt = at;
    }

    void withdraw(@Nullable String reason, Instant at) {
        requireState(State.ACCEPTED, "Only a doctor who has accepted, and not yet arrived, can drop out.");
        state = State.WITHDRAWN;
        this.reason = reason;
        answeredAt = at;
    }

    void arrive(Instant at) {
        requireState(State.ACCEPTED, "Only a doctor who has accepted can arrive.");
        state = State.ARRIVED;
        arrivedAt = at;
    }

    void standDown() {
        state = State.STOOD_DOWN;
    }

    /** The seat they had taken instead is not needed any more. */
    void openAgain() {
        state = State.ASKED;
    }

    private void requireState(State needed, String otherwise) {
        if (state != needed) {
            throw new OfferRefused(otherwise);
        }
    }

    boolean isOpen() {
        return state == State.ASKED;
    }

    UUID id() {
        return id;
    }

    UUID requestId() {
        return requestId;
    }

    UUID seatId() {
        return seatId;
    }

    UUID doctorId() {
        return doctorId;
    }

    int wave() {
        return wave;
    }

    State state() {
        return state;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable Instant seenAt() {
        return seenAt;
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }

    @Nullable Instant expectedAt() {
        return expectedAt;
    }

    @Nullable Instant arrivedAt() {
        return arrivedAt;
    }

    @Nullable String reason() {
        return reason;
    }
}
