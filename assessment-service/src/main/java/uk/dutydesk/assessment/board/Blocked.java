package uk.dutydesk.assessment.board;

import jakarta.validation.constraints.NotNull;
import uk.dutydesk.assessment.law.Stop;

/** A step that cannot be taken yet: which, by what law, and what would unblock it, in words. */
record Blocked(
        @NotNull Step step,
        @NotNull String section,
        @NotNull String reason) {

    /** The steps a screen offers. */
    enum Step {
        DECISION,
        APPLICATION,
        CONVEYANCE,
        CLOSURE
    }

    static Blocked of(Step step, Stop stop) {
        return new Blocked(step, stop.section(), stop.reason());
    }
}
