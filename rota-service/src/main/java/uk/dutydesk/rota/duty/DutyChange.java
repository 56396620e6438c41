package uk.dutydesk.rota.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a published duty changed, and why. */
@Entity
public class DutyChange {

    @Id
    private UUID id = new UUID(0, 0);

    private UUID rosterId = new UUID(0, 0);
    private UUID dutyId = new UUID(0, 0);
    private @Nullable UUID amhpId;

    @Enumerated(EnumType.STRING)
    private ChangeReason reason = ChangeReason.COVER;

    private Instant at = Instant.EPOCH;

    protected DutyChange() {} // for Hibernate

    DutyChange(Duty duty, ChangeReason reason, Instant at) {
        this.id = UUID.randomUUID();
        this.rosterId = duty.rosterId();
        this.dutyId = duty.id();
        this.amhpId = duty.state() == Duty.State.CANCELLED ? null : duty.amhpId();
        this.reason = reason;
        this.at = at;
    }

    public UUID id() {
        return id;
    }

    public UUID rosterId() {
        return rosterId;
    }

    public UUID dutyId() {
        return dutyId;
    }

    /** Who has it since; nobody, where it was taken from its holder and is unfilled. */
    public @Nullable UUID amhpId() {
        return amhpId;
    }

    public ChangeReason reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }
}
