package uk.dutydesk.assessment.decision;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** The AMHP has decided. */
public record DecisionRecorded(UUID assessmentId, Outcome outcome) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.assessment.assessments";
    }

    @Override
    public UUID aggregateId() {
        return assessmentId;
    }
}
