package uk.dutydesk.rota.followed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The private address of one person's calendar elsewhere. Whoever has it can read that calendar, so it is never shown. */
@Entity
public class FollowedCalendar {

    @Id
    private UUID id = new UUID(0, 0);

    @Column(insertable = false, updatable = false)
    private @Nullable String authority;

    private UUID amhpId = new UUID(0, 0);
    private String address = "";
    private Instant madeAt = Instant.EPOCH;
    private @Nullable Instant readAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Trouble trouble;

    private int unclear;

    protected FollowedCalendar() {} // for Hibernate

    FollowedCalendar(UUID amhpId, URI address, Instant madeAt) {
        this.id = UUID.randomUUID();
        this.amhpId = amhpId;
        this.address = address.toString();
        this.madeAt = madeAt;
    }

    void read(Instant at, int eventsNotUnderstood) {
        this.readAt = at;
        this.trouble = null;
        this.unclear = eventsNotUnderstood;
    }

    void fail(Trouble why) {
        this.trouble = why;
    }

    UUID id() {
        return id;
    }

    @Nullable String authority() {
        return authority;
    }

    UUID amhpId() {
        return amhpId;
    }

    URI address() {
        return URI.create(address);
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable Instant readAt() {
        return readAt;
    }

    @Nullable Trouble trouble() {
        return trouble;
    }

    int unclear() {
        return unclear;
    }
}
