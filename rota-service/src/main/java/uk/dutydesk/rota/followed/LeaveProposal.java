package uk.dutydesk.rota.followed;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.rota.leave.LeaveRefused;
import uk.dutydesk.rota.workingtime.Span;

/** A time that a calendar elsewhere says somebody is away. It becomes leave only if they ask for it. */
@Entity
public class LeaveProposal {

    enum State {
        OPEN,
        ASKED,
        DISMISSED
    }

    @Id
    private UUID id = new UUID(0, 0);

    private UUID amhpId = new UUID(0, 0);
    private Instant startsAt = Instant.EPOCH;
    private Instant endsAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    protected LeaveProposal() {} // for Hibernate

    LeaveProposal(UUID amhpId, Span time) {
        this.id = UUID.randomUUID();
        this.amhpId = amhpId;
        this.startsAt = time.start();
        this.endsAt = time.end();
    }

    void settle(State as) {
        if (state != State.OPEN) {
            throw new LeaveRefused("This has been settled already.");
        }
        this.state = as;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    UUID id() {
        return id;
    }

    UUID amhpId() {
        return amhpId;
    }

    Span time() {
        return new Span(startsAt, endsAt);
    }
}
