package uk.dutydesk.rota.demand;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** A bank holiday in England and Wales. Data, not arithmetic: one-off holidays are proclaimed. */
@Entity
public class BankHoliday {

    @Id
    private LocalDate day = LocalDate.EPOCH;

    private String name = "";

    protected BankHoliday() {} // for Hibernate

    BankHoliday(LocalDate day, String name) {
        this.day = day;
        this.name = name;
    }

    LocalDate day() {
        return day;
    }

    String name() {
        return name;
    }
}
