package uk.dutydesk.assessment.application;

import java.util.UUID;
import uk.dutydesk.assessment.law.AdmissionSection;
import uk.dutydesk.kit.outbox.Fact;

/** An application for admission names a hospital. */
public record ApplicationMade(UUID assessmentId, AdmissionSection section, UUID hospitalSiteId) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.assessment.assessments";
    }

    @Override
    public UUID aggregateId() {
        return assessmentId;
    }
}
