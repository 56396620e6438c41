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

/** One of the two places for doctors at an assessment, and how far the asking has got. */
@Entity
@Table(name = "doctor_seat")
class Seat {

    /** One of the two has to be approved under section 12 (section 12(2)); the other best knows the person. */
    enum Kind {
        S12_SEAT,
        SECOND_SEAT
    }

    enum State {
        OPEN,
        FILLED,
        UNFILLED,
        CLOSED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID requestId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private State state;

    private int wave;
    private @Nullable Instant nextWaveAt;

    protected Seat() {} // for Hibernate

    Seat(UUID requestId, Kind kind, Instant firstWaveAt) {
        this.id = UUID.randomUUID();
        this.requestId = requestId;
        this.kind = kind;
        this.state = State.OPEN;
        this.nextWaveAt = firstWaveAt;
    }

    /** The next doctors are being asked; whoever is still silent at {@code nextWaveAt} is joined by more. */
    int beginWave(Instant nextWaveAt) {
        wave++;
        this.state = State.OPEN;
        this.nextWaveAt = nextWaveAt;
        return wave;
    }

    void fill() {
        state = State.FILLED;
        nextWaveAt = null;
    }

    /** Asked again at once: nobody has to press anything. */
    void reopen(Instant at) {
        state = State.OPEN;
        nextWaveAt = at;
    }

    void giveUp() {
        state = State.UNFILLED;
        nextWaveAt = null;
    }

    void close() {
        state = State.CLOSED;
        nextWaveAt = null;
    }

    boolean isWanted() {
        return state == State.OPEN || state == State.UNFILLED;
    }

    boolean isClosed() {
        return state == State.CLOSED;
    }

    UUID id() {
        return id;
    }

    UUID requestId() {
        return requestId;
    }

    Kind kind() {
        return kind;
    }

    State state() {
        return state;
    }

    int wave() {
        return wave;
    }

    @Nullable Instant nextWaveAt() {
        return nextWaveAt;
    }
}
