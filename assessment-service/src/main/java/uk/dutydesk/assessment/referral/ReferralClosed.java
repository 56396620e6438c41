package uk.dutydesk.assessment.referral;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** A referral ended without an assessment. */
public record ReferralClosed(UUID referralId, String authority, ReferralState outcome) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.assessment.assessments";
    }

    @Override
    public UUID aggregateId() {
        return referralId;
    }
}
