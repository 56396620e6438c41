package uk.dutydesk.resource.doctorrequest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.availability.Visit;

/** That two doctors are wanted for an assessment: where and when, and nothing about who the person is. */
@Entity
public class DoctorRequest {

    enum State {
        OPEN,
        FILLED,
        UNFILLED,
        STOOD_DOWN
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private String authority;
    private UUID assessmentId;
    private UUID amhpId;
    private String sector;
    private Instant visitFrom;
    private Instant visitUntil;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    private String urgency;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> excluded;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> knownToPerson;

    private @Nullable String hospital;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant requestedAt;

    protected DoctorRequest() {} // for Hibernate

    DoctorRequest(UUID id, DoctorsRequested wanted, Instant at) {
        this.id = id;
        this.authority = wanted.authority();
        this.assessmentId = wanted.assessmentId();
        this.requestedAt = at;
        this.state = State.OPEN;
        change(wanted);
    }

    /** The same assessment asks again, with other times or exclusions. */
    final void change(DoctorsRequested wanted) {
        this.amhpId = wanted.amhpId();
        this.sector = wanted.sector();
        this.visitFrom = wanted.from();
        this.visitUntil = wanted.until();
        this.languages = List.copyOf(wanted.languages());
        this.urgency = wanted.urgency();
        this.excluded = List.copyOf(wanted.excludedDoctorIds());
        this.knownToPerson = List.copyOf(wanted.knownToPersonDoctorIds());
    }

    void follow(List<Seat> seats) {
        if (state == State.STOOD_DOWN) {
            return;
        }
        if (seats.stream().allMatch(seat -> seat.isClosed() || seat.state() == Seat.State.FILLED)) {
            state = State.FILLED;
        } else if (seats.stream().anyMatch(seat -> seat.state() == Seat.State.OPEN)) {
            state = State.OPEN;
        } else {
            state = State.UNFILLED;
        }
    }

    void standDown() {
        state = State.STOOD_DOWN;
    }

    void hospitalBecomesKnown(String organisation) {
        this.hospital = organisation;
    }

    boolean isLive() {
        return state != State.STOOD_DOWN;
    }

    boolean knowsThePerson(UUID doctor) {
        return knownToPerson.contains(doctor);
    }

    boolean excludes(UUID doctor) {
        return excluded.contains(doctor);
    }

    Visit visit() {
        return new Visit(sector, visitFrom, visitUntil);
    }

    UUID id() {
        return id;
    }

    String authority() {
        return authority;
    }

    UUID assessmentId() {
        return assessmentId;
    }

    UUID amhpId() {
        return amhpId;
    }

    String urgency() {
        return urgency;
    }

    List<String> languages() {
        return languages;
    }

    @Nullable String hospital() {
        return hospital;
    }

    State state() {
        return state;
    }

    Instant requestedAt() {
        return requestedAt;
    }
}
