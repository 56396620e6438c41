package uk.dutydesk.resource.conveyance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One provider asked to make one journey, and what it said. */
@Entity
public class ConveyanceOffer {

    enum State {
        OFFERED,
        ANSWERED,
        DECLINED,
        ACCEPTED,
        STOOD_DOWN
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID conveyanceId;
    private UUID providerId;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant offeredAt;
    private Instant answerBy;
    private @Nullable Instant answeredAt;
    private @Nullable String vehicle;
    private @Nullable Instant pickUpAt;
    private @Nullable Instant arriveBy;
    private @Nullable String crew;
    private @Nullable String reason;

    protected ConveyanceOffer() {} // for Hibernate

    ConveyanceOffer(UUID conveyanceId, UUID providerId, Instant offeredAt, Instant answerBy) {
        this.id = UUID.randomUUID();
        this.conveyanceId = conveyanceId;
        this.providerId = providerId;
        this.state = State.OFFERED;
        this.offeredAt = offeredAt;
        this.answerBy = answerBy;
    }

    /** The provider can do it, so and then. It may change its mind until somebody accepts. */
    void propose(String vehicle, Instant pickUpAt, Instant arriveBy, @Nullable String crew, Instant at) {
        requireOpen();
        state = State.ANSWERED;
        this.vehicle = vehicle;
        this.pickUpAt = pickUpAt;
        this.arriveBy = arriveBy;
        this.crew = crew;
        this.reason = null;
        answeredAt = at;
    }

    void decline(@Nullable String reason, Instant at) {
        requireOpen();
        state = State.DECLINED;
        this.reason = reason;
        answeredAt = at;
    }

    void accept() {
        if (state != State.ANSWERED) {
            throw new ConveyanceRefused("This provider has not offered a time.");
        }
        state = State.ACCEPTED;
    }

    void standDown() {
        if (state == State.OFFERED || state == State.ANSWERED || state == State.ACCEPTED) {
            state = State.STOOD_DOWN;
        }
    }

    private void requireOpen() {
        if (state != State.OFFERED && state != State.ANSWERED) {
            throw new ConveyanceRefused("This journey is no longer open to you.");
        }
    }

    boolean isOpen() {
        return state == State.OFFERED || state == State.ANSWERED;
    }

    UUID conveyanceId() {
        return conveyanceId;
    }

    UUID providerId() {
        return providerId;
    }

    State state() {
        return state;
    }

    Instant offeredAt() {
        return offeredAt;
    }

    Instant answerBy() {
        return answerBy;
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }

    @Nullable String vehicle() {
        return vehicle;
    }

    @Nullable Instant pickUpAt() {
        return pickUpAt;
    }

    @Nullable Instant arriveBy() {
        return arriveBy;
    }

    @Nullable String crew() {
        return crew;
    }

    @Nullable String reason() {
        return reason;
    }
}
