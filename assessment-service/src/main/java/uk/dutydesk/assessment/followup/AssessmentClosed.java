package uk.dutydesk.assessment.followup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.outbox.Fact;

/** A case is closed; the rota counts the hours to the end of the work. */
public record AssessmentClosed(UUID assessmentId, @Nullable UUID amhpId, Instant workedUntil) implements Fact {

    @Override
    public String topic() {
        return "dutydesk.assessment.assessments";
    }

    @Override
    public UUID aggregateId() {
        return assessmentId;
    }
}
