package uk.dutydesk.assessment.need;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One doctor's place in an assessment, and who took it. */
@Entity
public class DoctorSeat {

    @EmbeddedId
    private Key key;

    private String authority;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable UUID doctorId;
    private @Nullable Instant expectedAt;
    private @Nullable Instant arrivedAt;
    private Instant changedAt;

    /** Which seat of which assessment. */
    @Embeddable
    public record Key(
            @Column(name = "assessment_id") UUID assessmentId,

            @Column(name = "seat") @Enumerated(EnumType.STRING)
            Seat seat) {}

    /** How far the search for a doctor has come. */
    public enum State {
        OPEN,
        ASKED,
        ACCEPTED,
        ARRIVED,
        UNFILLED,
        STOOD_DOWN
    }

    /** Somebody is looked for, or is on their way. */
    static final Set<State> AWAITED = Set.of(State.OPEN, State.ASKED, State.ACCEPTED);

    @SuppressWarnings("NullAway.Init")
    protected DoctorSeat() {} // for Hibernate

    DoctorSeat(UUID assessmentId, Seat seat, String authority, Instant at) {
        this.key = new Key(assessmentId, seat);
        this.authority = authority;
        this.state = State.OPEN;
        this.changedAt = at;
    }

    /** A search is begun again only where it has ended. */
    void open(Instant at) {
        if (state != State.UNFILLED && state != State.STOOD_DOWN) {
            throw new NeedRefused("A doctor has been asked for already.");
        }
        become(State.OPEN, null, at);
        expectedAt = null;
        arrivedAt = null;
    }

    void asked(Instant at) {
        if (state == State.OPEN) {
            become(State.ASKED, null, at);
        }
    }

    void accepted(UUID doctor, @Nullable Instant expected, Instant at) {
        become(State.ACCEPTED, doctor, at);
        expectedAt = expected;
    }

    void arrived(UUID doctor, Instant arrival, Instant at) {
        become(State.ARRIVED, doctor, at);
        arrivedAt = arrival;
    }

    /** The seat is open again, unless somebody else has it by now. */
    void withdrew(UUID doctor, Instant at) {
        if (doctor.equals(doctorId)) {
            become(State.OPEN, null, at);
            expectedAt = null;
        }
    }

    void unfilled(Instant at) {
        become(State.UNFILLED, null, at);
    }

    void standDown(Instant at) {
        become(State.STOOD_DOWN, doctorId, at);
    }

    private void become(State next, @Nullable UUID doctor, Instant at) {
        state = next;
        doctorId = doctor;
        changedAt = at;
    }

    public UUID assessmentId() {
        return key.assessmentId();
    }

    public Seat seat() {
        return key.seat();
    }

    public String authority() {
        return authority;
    }

    public State state() {
        return state;
    }

    public @Nullable UUID doctorId() {
        return doctorId;
    }

    public @Nullable Instant expectedAt() {
        return expectedAt;
    }

    public @Nullable Instant arrivedAt() {
        return arrivedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
