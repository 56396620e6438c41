package uk.dutydesk.assessment.application;

import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** The person is in hospital. */
public record PersonAdmitted(UUID assessmentId, Instant at) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.assessment.assessments";
    }

    @Override
    public UUID aggregateId() {
        return assessmentId;
    }
}
