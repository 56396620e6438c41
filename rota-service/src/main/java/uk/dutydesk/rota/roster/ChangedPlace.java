package uk.dutydesk.rota.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A place of a rota that an edit changed: who was on it before, and who after. */
@Embeddable
record ChangedPlace(
        @Column(name = "demand_id") UUID demandId,
        @Column(name = "held_before") String heldBefore,
        @Column(name = "held_after") String heldAfter) {

    Holders before() {
        return Holders.read(heldBefore);
    }

    Holders after() {
        return Holders.read(heldAfter);
    }
}
