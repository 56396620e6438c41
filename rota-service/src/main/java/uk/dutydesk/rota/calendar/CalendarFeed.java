package uk.dutydesk.rota.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A calendar of one person's duties, or of one team's, at an address only its reader knows. */
@Entity
public class CalendarFeed {

    @Id
    private UUID id = new UUID(0, 0);

    /** Whose rows it shows; the database sets it. */
    @Column(insertable = false, updatable = false)
    private @Nullable String authority;

    private byte[] digest = new byte[0];
    private @Nullable UUID amhpId;
    private @Nullable UUID teamId;
    private Instant madeAt = Instant.EPOCH;
    private @Nullable Instant revokedAt;
    private @Nullable Instant lastRead;

    protected CalendarFeed() {} // for Hibernate

    CalendarFeed(Secret secret, @Nullable UUID amhpId, @Nullable UUID teamId, Instant now) {
        this.id = UUID.randomUUID();
        this.digest = secret.digest();
        this.amhpId = amhpId;
        this.teamId = teamId;
        this.madeAt = now;
    }

    void revoke(Instant now) {
        this.revokedAt = now;
    }

    void read(Instant now) {
        this.lastRead = now;
    }

    boolean opensWith(Secret secret) {
        return revokedAt == null && MessageDigest.isEqual(digest, secret.digest());
    }

    String authority() {
        return authority == null ? "" : authority;
    }

    UUID id() {
        return id;
    }

    @Nullable UUID amhpId() {
        return amhpId;
    }

    @Nullable UUID teamId() {
        return teamId;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable Instant lastRead() {
        return lastRead;
    }
}
