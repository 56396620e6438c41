package uk.dutydesk.assessment.need;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A journey a case needs, and how far it has come. */
@Entity
public class ConveyanceNeed {

    @Id
    private UUID conveyanceId;

    private UUID assessmentId;
    private String authority;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable UUID providerId;
    private @Nullable Instant pickUpAt;
    private @Nullable Instant arriveBy;
    private Instant changedAt;

    /** How far the journey has come. */
    public enum State {
        REQUESTED,
        OFFERED,
        BOOKED,
        EN_ROUTE,
        ARRIVED,
        HANDED_OVER,
        UNFILLED,
        WITHDRAWN
    }

    @SuppressWarnings("NullAway.Init")
    protected ConveyanceNeed() {} // for Hibernate

    public ConveyanceNeed(UUID conveyanceId, UUID assessmentId, String authority, Instant at) {
        this.conveyanceId = conveyanceId;
        this.assessmentId = assessmentId;
        this.authority = authority;
        this.state = State.REQUESTED;
        this.changedAt = at;
    }

    void offered(Instant at) {
        if (state == State.REQUESTED) {
            become(State.OFFERED, at);
        }
    }

    void booked(UUID provider, @Nullable Instant pickUp, @Nullable Instant arrive, Instant at) {
        providerId = provider;
        pickUpAt = pickUp;
        arriveBy = arrive;
        become(State.BOOKED, at);
    }

    void become(State next, Instant at) {
        state = next;
        changedAt = at;
    }

    /** A crew is on its way or there. */
    boolean hasBegun() {
        return state == State.EN_ROUTE || state == State.ARRIVED;
    }

    boolean isOpen() {
        return state != State.HANDED_OVER && state != State.UNFILLED && state != State.WITHDRAWN;
    }

    public UUID conveyanceId() {
        return conveyanceId;
    }

    public UUID assessmentId() {
        return assessmentId;
    }

    public String authority() {
        return authority;
    }

    public State state() {
        return state;
    }

    public @Nullable UUID providerId() {
        return providerId;
    }

    public @Nullable Instant pickUpAt() {
        return pickUpAt;
    }

    public @Nullable Instant arriveBy() {
        return arriveBy;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
