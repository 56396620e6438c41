package uk.dutydesk.assessment.referral;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** Somebody asked for an AMHP. */
public record ReferralReceived(UUID referralId, String authority, Source source) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.assessment.assessments";
    }

    @Override
    public UUID aggregateId() {
        return referralId;
    }
}
