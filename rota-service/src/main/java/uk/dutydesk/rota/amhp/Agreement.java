package uk.dutydesk.rota.amhp;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An agreement to act for an authority, as the register keeps it. */
@Embeddable
record Agreement(
        @Column(name = "acts_for") String actsFor,
        @Column(name = "from_day") LocalDate from,
        @Column(name = "until_day") @Nullable LocalDate until) {

    ActingFor period() {
        return new ActingFor(actsFor, from, until);
    }
}
