package uk.dutydesk.gateway.signin;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.gateway.membership.Membership;

/** Somebody signed in at one browser. It ends after half an hour of silence, and in any case after twelve hours (NIST AAL2). */
@Entity
public class Session {

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);

    /** How stale {@code seen_at} may be: it is not worth a write for every request. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    @Id
    private byte[] tokenHash;

    private UUID id;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "membership_id")
    private Membership membership;

    private Instant startedAt;
    private Instant seenAt;

    protected Session() {} // for Hibernate

    Session(SessionToken token, Membership membership, Instant now) {
        this.tokenHash = token.hash();
        this.id = UUID.randomUUID();
        this.membership = membership;
        this.startedAt = now;
        this.seenAt = now;
    }

    boolean isOverAt(Instant now) {
        return !now.isBefore(seenAt.plus(IDLE)) || !now.isBefore(startedAt.plus(LONGEST));
    }

    void seen(Instant now) {
        if (now.isAfter(seenAt.plus(GRAIN))) {
            seenAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    public Membership membership() {
        return membership;
    }
}
