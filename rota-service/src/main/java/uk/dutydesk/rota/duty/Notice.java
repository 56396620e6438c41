package uk.dutydesk.rota.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that changed for one person. */
@Entity
public class Notice {

    /** What changed. */
    enum Kind {
        PUBLISHED,
        YOURS_NOW,
        NO_LONGER_YOURS
    }

    @Id
    private UUID id = new UUID(0, 0);

    @Column(updatable = false)
    private UUID amhpId = new UUID(0, 0);

    private UUID dutyId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.PUBLISHED;

    private Instant at = Instant.EPOCH;
    private @Nullable Instant seenAt;

    protected Notice() {} // for Hibernate

    Notice(UUID amhpId, UUID dutyId, Kind kind, Instant at) {
        this.id = UUID.randomUUID();
        this.amhpId = amhpId;
        this.dutyId = dutyId;
        this.kind = kind;
        this.at = at;
    }

    void see(Instant now) {
        this.seenAt = now;
    }

    UUID id() {
        return id;
    }

    UUID dutyId() {
        return dutyId;
    }

    Kind kind() {
        return kind;
    }

    Instant at() {
        return at;
    }

    @Nullable Instant seenAt() {
        return seenAt;
    }
}
