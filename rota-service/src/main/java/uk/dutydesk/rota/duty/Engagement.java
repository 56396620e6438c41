package uk.dutydesk.rota.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.rota.workingtime.Span;

/** That a person is at work for a time, and not what for: all an authority may know of duties for another. */
@Entity
public class Engagement {

    @Id
    private UUID dutyId = new UUID(0, 0);

    private UUID amhpId = new UUID(0, 0);
    private Instant startsAt = Instant.EPOCH;
    private Instant endsAt = Instant.EPOCH;

    protected Engagement() {} // for Hibernate

    Engagement(Duty duty) {
        this.dutyId = duty.id();
        this.startsAt = duty.time().start();
        this.endsAt = duty.time().end();
        this.amhpId = duty.amhpId();
    }

    public UUID dutyId() {
        return dutyId;
    }

    public UUID amhpId() {
        return amhpId;
    }

    public Span time() {
        return new Span(startsAt, endsAt);
    }
}
