package uk.dutydesk.assessment.assessment;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** What a step answers: where the case is now. */
public record State(
        @NotNull UUID assessmentId,
        @NotNull String reference,
        @NotNull AssessmentState state,
        int version) {

    public static State of(Assessment assessment) {
        return new State(assessment.id(), assessment.reference(), assessment.state(), assessment.version());
    }
}
