package uk.dutydesk.rota.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.rota.workingtime.RestPeriod;

/** A duty that went on past its end: an assessment is finished by whoever started it. */
@Entity
public class LateFinish {

    @Id
    private UUID dutyId = new UUID(0, 0);

    private UUID amhpId = new UUID(0, 0);
    private Instant plannedEnd = Instant.EPOCH;
    private Instant workedUntil = Instant.EPOCH;

    protected LateFinish() {} // for Hibernate

    LateFinish(Duty duty, Instant workedUntil) {
        this.dutyId = duty.id();
        this.amhpId = duty.amhpId();
        this.plannedEnd = duty.time().end();
        this.workedUntil = workedUntil;
    }

    /** The latest of several; an assessment closed earlier changes nothing. */
    void workedUntil(Instant moment) {
        if (moment.isAfter(workedUntil)) {
            this.workedUntil = moment;
        }
    }

    /** The person or their manager says so: earlier, too. */
    void correctTo(Instant moment) {
        this.workedUntil = moment;
    }

    public UUID dutyId() {
        return dutyId;
    }

    public UUID amhpId() {
        return amhpId;
    }

    public Instant plannedEnd() {
        return plannedEnd;
    }

    public Instant workedUntil() {
        return workedUntil;
    }

    public Duration pastTheEnd() {
        return Duration.between(plannedEnd, workedUntil);
    }

    /** Working Time Regulations 1998, regulation 10. */
    Instant mayStartAgainAt() {
        return RestPeriod.restedAfter(workedUntil);
    }
}
