package uk.dutydesk.assessment.assessment;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** An AMHP has the case. */
public record AssessmentAllocated(UUID assessmentId, UUID amhpId, String authority) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.assessment.assessments";
    }

    @Override
    public UUID aggregateId() {
        return assessmentId;
    }
}
