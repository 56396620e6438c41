package uk.dutydesk.assessment.handover;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** Another AMHP has the case now. */
public record AssessmentHandedOver(UUID assessmentId, UUID fromAmhpId, UUID toAmhpId, String authority)
        implements Fact {

    @Override
    public String topic() {
        return "dutydesk.assessment.assessments";
    }

    @Override
    public UUID aggregateId() {
        return assessmentId;
    }
}
