package uk.dutydesk.rota.wish;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.rota.planning.Wished;
import uk.dutydesk.rota.workingtime.Span;

/** A time one person asked about. */
@Entity
public class Wish {

    @Id
    private UUID id = new UUID(0, 0);

    private UUID amhpId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private Wished.Kind kind = Wished.Kind.RATHER_NOT;

    private Instant startsAt = Instant.EPOCH;
    private Instant endsAt = Instant.EPOCH;

    protected Wish() {} // for Hibernate

    Wish(UUID id, UUID amhpId, Wished.Kind kind, Span time) {
        this.id = id;
        this.amhpId = amhpId;
        this.kind = kind;
        this.startsAt = time.start();
        this.endsAt = time.end();
    }

    public UUID id() {
        return id;
    }

    public UUID amhpId() {
        return amhpId;
    }

    public Wished.Kind kind() {
        return kind;
    }

    public Span time() {
        return new Span(startsAt, endsAt);
    }
}
