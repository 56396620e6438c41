package uk.dutydesk.assessment.assessment;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** A referral was accepted: there is an assessment to set up. */
public record AssessmentSetUp(UUID assessmentId, UUID referralId, String authority) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.assessment.assessments";
    }

    @Override
    public UUID aggregateId() {
        return assessmentId;
    }
}
