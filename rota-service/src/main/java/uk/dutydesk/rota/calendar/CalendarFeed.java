package uk.dutydesk.rota.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's calendar, of their own duties or of their team's, at an address only they know. */
@Entity
public class CalendarFeed {

    @Id
    private UUID id = new UUID(0, 0);

    /** Whose rows it shows; the database sets it. */
    @Column(insertable = false, updatable = false)
    private @Nullable String authority;

    @Column(updatable = false)
    private byte[] digest = new byte[0];

    private @Nullable UUID amhpId; // of the reader; feeds that were made before there was one are revoked
    private @Nullable UUID teamId;
    private Instant madeAt = Instant.EPOCH;

    @Column(insertable = false)
    private @Nullable Instant revokedAt;

    private @Nullable Instant lastRead;

    protected CalendarFeed() {} // for Hibernate

    CalendarFeed(Secret secret, UUID reader, @Nullable UUID teamId, Instant now) {
        this.id = UUID.randomUUID();
        this.digest = secret.digest();
        this.amhpId = reader;
        this.teamId = teamId;
        this.madeAt = now;
    }

    void revoke(Instant now) {
        this.revokedAt = now;
    }

    void read(Instant now) {
        this.lastRead = now;
    }

    String authority() {
        return authority == null ? "" : authority;
    }

    UUID id() {
        return id;
    }

    UUID reader() {
        return amhpId == null ? new UUID(0, 0) : amhpId;
    }

    @Nullable UUID teamId() {
        return teamId;
    }

    boolean isOfTeam() {
        return teamId != null;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable Instant lastRead() {
        return lastRead;
    }
}
