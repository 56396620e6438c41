package uk.dutydesk.rota.leave;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.rota.workingtime.Span;

/** A time one person is not there. */
@Entity
public class Leave {

    @Id
    private UUID id = new UUID(0, 0);

    private UUID amhpId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private LeaveKind kind = LeaveKind.LEAVE;

    private Instant startsAt = Instant.EPOCH;
    private Instant endsAt = Instant.EPOCH;

    protected Leave() {} // for Hibernate

    Leave(UUID id, UUID amhpId, LeaveKind kind, Span time) {
        this.id = id;
        this.amhpId = amhpId;
        this.kind = kind;
        this.startsAt = time.start();
        this.endsAt = time.end();
    }

    void endAt(Instant newEnd) {
        this.endsAt = new Span(startsAt, newEnd).end();
    }

    public UUID id() {
        return id;
    }

    public UUID amhpId() {
        return amhpId;
    }

    public LeaveKind kind() {
        return kind;
    }

    public Span time() {
        return new Span(startsAt, endsAt);
    }
}
