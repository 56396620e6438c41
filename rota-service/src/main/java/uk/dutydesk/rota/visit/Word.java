package uk.dutydesk.rota.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was heard of somebody who is out, and who said it. */
@Entity
@Table(name = "visit_word")
class Word {

    /** What was said. */
    enum Kind {
        WENT_OUT,
        ALL_IS_WELL,
        SPOKEN_TO,
        NOT_REACHED,
        POLICE_CALLED,
        BACK
    }

    @Id
    private UUID id = new UUID(0, 0);

    @Column(updatable = false)
    private UUID visitId = new UUID(0, 0);

    private Instant at = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.WENT_OUT;

    private @Nullable UUID saidBy;

    protected Word() {} // for Hibernate

    Word(UUID visitId, Instant at, Kind kind, @Nullable UUID saidBy) {
        this.id = UUID.randomUUID();
        this.visitId = visitId;
        this.at = at;
        this.kind = kind;
        this.saidBy = saidBy;
    }

    UUID visitId() {
        return visitId;
    }

    Instant at() {
        return at;
    }

    Kind kind() {
        return kind;
    }

    @Nullable UUID saidBy() {
        return saidBy;
    }
}
