package uk.dutydesk.rota.swap;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * One duty that goes from one person to another.
 *
 * @param way which way to settle the request it belongs to, from 1
 * @param position in the ring, from 1
 * @param answer of the person who would have it
 */
@Embeddable
record Leg(
        int way,
        int position,
        @Column(name = "duty_id") UUID dutyId,
        @Column(name = "from_amhp") UUID from,
        @Column(name = "to_amhp") UUID to,
        @Enumerated(EnumType.STRING) Answer answer) {

    /** What somebody says to a duty they are asked to take. */
    enum Answer {
        NONE,
        ACCEPTED,
        DECLINED
    }

    Leg answered(Answer newAnswer) {
        return new Leg(way, position, dutyId, from, to, newAnswer);
    }
}
