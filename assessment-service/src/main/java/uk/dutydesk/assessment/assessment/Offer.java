package uk.dutydesk.assessment.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** The case as offered to an AMHP, and what they answered. */
@Embeddable
public record Offer(
        @Column(name = "offered_to") UUID amhpId,
        @Column(name = "offered_at") Instant offeredAt,

        @Column(name = "offer_answer") @Enumerated(EnumType.STRING)
        Answer answer) {

    /** What an AMHP said to an offer. */
    public enum Answer {
        WAITING,
        ACCEPTED,
        DECLINED,
        /** Somebody else took the case before the answer came. */
        LAPSED
    }

    Offer answered(Answer said) {
        return new Offer(amhpId, offeredAt, said);
    }
}
