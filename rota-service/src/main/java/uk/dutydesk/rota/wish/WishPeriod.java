package uk.dutydesk.rota.wish;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/** Days for which wishes are taken, such as those of the next rota. */
@Entity
public class WishPeriod {

    @Id
    private UUID id = new UUID(0, 0);

    @Version
    private int version;

    private LocalDate firstDay = LocalDate.EPOCH;
    private LocalDate lastDay = LocalDate.EPOCH;
    private @Nullable LocalDate closesOn;
    private int most = 1;

    protected WishPeriod() {} // for Hibernate

    WishPeriod(UUID id) {
        this.id = id;
    }

    void describe(LocalDate first, LocalDate last, @Nullable LocalDate closes, int newMost) {
        this.firstDay = first;
        this.lastDay = last;
        this.closesOn = closes;
        this.most = newMost;
    }

    /** The last day on which wishes are taken is included. */
    boolean isOpenOn(LocalDate today) {
        return !today.isAfter(closesOn == null ? lastDay : closesOn);
    }

    Span days() {
        return London.days(firstDay, lastDay);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    @Nullable LocalDate closesOn() {
        return closesOn;
    }

    int most() {
        return most;
    }
}
