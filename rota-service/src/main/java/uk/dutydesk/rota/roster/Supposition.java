package uk.dutydesk.rota.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import uk.dutydesk.rota.planning.Away;
import uk.dutydesk.rota.workingtime.London;

/** That somebody is away, for the sake of argument; the last day is included. */
@Embeddable
record Supposition(
        @Column(name = "amhp_id") UUID amhpId,
        @Column(name = "from_day") LocalDate from,
        @Column(name = "until_day") LocalDate until) {

    Away asAway() {
        return new Away(London.days(from, until), "is supposed to be away in this draft", false);
    }
}
