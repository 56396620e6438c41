package uk.dutydesk.assessment.referral;

import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/**
 * Somebody asked for an AMHP.
 *
 * @param receivedAt when they asked, which may be before it was written down
 */
public record ReferralReceived(UUID referralId, String authority, Source source, Instant receivedAt) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.assessment.assessments";
    }

    @Override
    public UUID aggregateId() {
        return referralId;
    }
}
