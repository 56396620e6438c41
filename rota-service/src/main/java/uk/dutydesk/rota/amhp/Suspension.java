package uk.dutydesk.rota.amhp;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A suspended approval (SI 2008/1206, regulation 6) and the reason, which only the person's own managers may read. */
@Embeddable
record Suspension(
        @Column(name = "from_day") LocalDate from,
        @Column(name = "until_day") @Nullable LocalDate until,
        @Column(name = "private_reason") String privateReason) {

    SuspensionPeriod period() {
        return new SuspensionPeriod(from, until);
    }

    @Override
    public String toString() {
        return "Suspension[from " + from + "]";
    }
}
