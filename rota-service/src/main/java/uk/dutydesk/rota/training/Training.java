package uk.dutydesk.rota.training;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Training one person had, agreed with the approving authority as relevant (SI 2008/1206, regulation 5(a)). */
@Entity
public class Training {

    @Id
    private UUID id = new UUID(0, 0);

    private UUID amhpId = new UUID(0, 0);
    private String course = "";
    private LocalDate day = LocalDate.EPOCH;
    private BigDecimal hours = BigDecimal.ZERO;

    protected Training() {} // for Hibernate

    Training(UUID id, UUID amhpId, String course, LocalDate day, BigDecimal hours) {
        this.id = id;
        this.amhpId = amhpId;
        this.course = course;
        this.day = day;
        this.hours = hours;
    }

    UUID id() {
        return id;
    }

    UUID amhpId() {
        return amhpId;
    }

    String course() {
        return course;
    }

    LocalDate day() {
        return day;
    }

    BigDecimal hours() {
        return hours;
    }
}
