package uk.dutydesk.resource.conveyance;

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

/** A journey to hospital: from where, to which site, under which authority, within which times. Not who is taken. */
@Entity
public class Conveyance {

    enum State {
        REQUESTED,
        BOOKED,
        EN_ROUTE,
        ARRIVED,
        HANDED_OVER,
        UNFILLED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private String authority;
    private UUID assessmentId;
    private String pickUpSector;
    private UUID destinationSite;
    private String authorityKind;
    private @Nullable Instant authorityExpires;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> needs;

    private Instant earliest;
    private Instant latestArrival;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant requestedAt;
    private @Nullable Instant handedOverAt;

    protected Conveyance() {} // for Hibernate

    Conveyance(ConveyanceRequested wanted, Instant at) {
        this.id = wanted.conveyanceId();
        this.authority = wanted.authority();
        this.assessmentId = wanted.assessmentId();
        this.state = State.REQUESTED;
        this.requestedAt = at;
        change(wanted);
    }

    final void change(ConveyanceRequested wanted) {
        this.pickUpSector = wanted.pickUpSector();
        this.destinationSite = wanted.destinationSiteId();
        this.authorityKind = wanted.authorityKind();
        this.authorityExpires = wanted.authorityExpires();
        this.needs = List.copyOf(wanted.needs());
        this.earliest = wanted.earliest();
        this.latestArrival = wanted.latestArrival();
    }

    /** An answer is acceptable if it meets the ward's window and the authority to convey still stands on arrival. */
    boolean fits(@Nullable Instant pickUpAt, @Nullable Instant arriveBy) {
        return pickUpAt != null
                && arriveBy != null
                && !pickUpAt.isBefore(earliest)
                && !arriveBy.isAfter(latestArrival)
                && (authorityExpires == null || !arriveBy.isAfter(authorityExpires));
    }

    void book() {
        requireState("It is booked already, or no longer wanted.", State.REQUESTED, State.UNFILLED);
        state = State.BOOKED;
    }

    void crewSetsOut() {
        requireState("A crew sets out on a journey that is booked.", State.BOOKED);
        state = State.EN_ROUTE;
    }

    void crewArrives() {
        requireState("A crew arrives on a journey that is booked.", State.BOOKED, State.EN_ROUTE);
        state = State.ARRIVED;
    }

    void handOver(Instant at) {
        requireState("The crew has to have arrived first.", State.ARRIVED);
        state = State.HANDED_OVER;
        handedOverAt = at;
    }

    void nobodyLeft() {
        if (state == State.REQUESTED) {
            state = State.UNFILLED;
        }
    }

    void withdraw() {
        state = State.WITHDRAWN;
    }

    boolean isOpen() {
        return state == State.REQUESTED || state == State.UNFILLED;
    }

    private void requireState(String otherwise, State... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new ConveyanceRefused(otherwise);
        }
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

    String pickUpSector() {
        return pickUpSector;
    }

    UUID destinationSite() {
        return destinationSite;
    }

    String authorityKind() {
        return authorityKind;
    }

    @Nullable Instant authorityExpires() {
        return authorityExpires;
    }

    List<String> needs() {
        return needs;
    }

    Instant earliest() {
        return earliest;
    }

    Instant latestArrival() {
        return latestArrival;
    }

    State state() {
        return state;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable Instant handedOverAt() {
        return handedOverAt;
    }
}
