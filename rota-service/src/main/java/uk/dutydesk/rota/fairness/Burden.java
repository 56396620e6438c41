package uk.dutydesk.rota.fairness;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What one person has carried of one kind in some weeks before; in duties, or in hours past the end. */
@Entity
public class Burden {

    @Id
    private UUID id = new UUID(0, 0);

    private UUID amhpId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private BurdenKind kind = BurdenKind.NIGHTS;

    private BigDecimal amount = BigDecimal.ZERO;
    private LocalDate fromDay = LocalDate.EPOCH;
    private LocalDate untilDay = LocalDate.EPOCH;

    protected Burden() {} // for Hibernate

    Burden(UUID id, UUID amhpId, BurdenKind kind, BigDecimal amount, LocalDate fromDay, LocalDate untilDay) {
        this.id = id;
        this.amhpId = amhpId;
        this.kind = kind;
        this.amount = amount;
        this.fromDay = fromDay;
        this.untilDay = untilDay;
    }

    public UUID id() {
        return id;
    }

    public UUID amhpId() {
        return amhpId;
    }

    public BurdenKind kind() {
        return kind;
    }

    public BigDecimal amount() {
        return amount;
    }

    public LocalDate fromDay() {
        return fromDay;
    }

    public LocalDate untilDay() {
        return untilDay;
    }
}
