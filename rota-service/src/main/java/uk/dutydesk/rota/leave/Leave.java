package uk.dutydesk.rota.leave;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.workingtime.Span;

/** A time one person is not there, or has asked not to be. */
@Entity
public class Leave {

    @Id
    private UUID id = new UUID(0, 0);

    @Version
    private int version;

    private UUID amhpId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private LeaveKind kind = LeaveKind.LEAVE;

    private Instant startsAt = Instant.EPOCH;
    private Instant endsAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private LeaveState state = LeaveState.APPROVED;

    private @Nullable String refusedBecause;

    protected Leave() {} // for Hibernate

    private Leave(UUID id, UUID amhpId, LeaveKind kind, Span time, LeaveState state) {
        this.id = id;
        this.amhpId = amhpId;
        this.kind = kind;
        this.startsAt = time.start();
        this.endsAt = time.end();
        this.state = state;
    }

    static Leave approved(UUID id, UUID amhpId, LeaveKind kind, Span time) {
        return new Leave(id, amhpId, kind, time, LeaveState.APPROVED);
    }

    static Leave asked(UUID id, UUID amhpId, LeaveKind kind, Span time) {
        return new Leave(id, amhpId, kind, time, LeaveState.ASKED);
    }

    public void approve() {
        requireAsked();
        this.state = LeaveState.APPROVED;
    }

    /** The person reads why; nobody else but their managers does. */
    public void refuse(String because) {
        requireAsked();
        this.state = LeaveState.REFUSED;
        this.refusedBecause = because;
    }

    void withdraw() {
        if (state != LeaveState.ASKED && state != LeaveState.APPROVED) {
            throw new LeaveRefused("This leave was not granted, so there is nothing to take back.");
        }
        this.state = LeaveState.WITHDRAWN;
    }

    private void requireAsked() {
        if (state != LeaveState.ASKED) {
            throw new LeaveRefused("This leave has been decided already.");
        }
    }

    void endAt(Instant newEnd) {
        this.endsAt = new Span(startsAt, newEnd).end();
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID amhpId() {
        return amhpId;
    }

    public LeaveKind kind() {
        return kind;
    }

    public LeaveState state() {
        return state;
    }

    @Nullable String refusedBecause() {
        return refusedBecause;
    }

    public Span time() {
        return new Span(startsAt, endsAt);
    }
}
