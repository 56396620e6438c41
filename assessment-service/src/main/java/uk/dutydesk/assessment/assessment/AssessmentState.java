package uk.dutydesk.assessment.assessment;

import java.util.Set;

/** How far an assessment has come. The same moves are rows in the database, which refuses any other. */
public enum AssessmentState {
    ACCEPTED("Accepted"),
    SET_UP("Being set up"),
    READY("Ready"),
    WARRANT_APPLICATION("Warrant applied for"),
    WARRANT_ISSUED("Warrant issued"),
    WARRANT_REFUSED("Warrant refused"),
    IN_PROGRESS("In progress"),
    /** Not found, no access, unsafe, or somebody missing. */
    ABORTED("Broken off"),
    DEFERRED("Decision deferred"),
    /** Recommendations complete and the AMHP will apply, but no hospital can be named yet. */
    AWAITING_BED("Waiting for a bed"),
    APPLICATION_MADE("Application made"),
    CONVEYANCE_REQUESTED("Conveyance asked"),
    CONVEYING("On the way"),
    ADMITTED("Admitted"),
    FOLLOW_UP("Follow-up"),
    CLOSED("Closed");

    private final String words;

    AssessmentState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    Set<AssessmentState> next() {
        return switch (this) {
            case ACCEPTED -> Set.of(SET_UP, CLOSED);
            case SET_UP -> Set.of(READY, IN_PROGRESS, WARRANT_APPLICATION, CLOSED);
            case WARRANT_APPLICATION -> Set.of(WARRANT_ISSUED, WARRANT_REFUSED);
            case WARRANT_ISSUED -> Set.of(SET_UP, IN_PROGRESS);
            case WARRANT_REFUSED -> Set.of(SET_UP);
            case READY -> Set.of(IN_PROGRESS, SET_UP);
            case IN_PROGRESS -> Set.of(ABORTED, DEFERRED, AWAITING_BED, FOLLOW_UP);
            case ABORTED -> Set.of(SET_UP, CLOSED);
            case DEFERRED -> Set.of(IN_PROGRESS);
            case AWAITING_BED -> Set.of(APPLICATION_MADE, ADMITTED, IN_PROGRESS, FOLLOW_UP);
            case APPLICATION_MADE -> Set.of(CONVEYANCE_REQUESTED, CONVEYING, ADMITTED, AWAITING_BED);
            case CONVEYANCE_REQUESTED -> Set.of(CONVEYING, ADMITTED, APPLICATION_MADE, AWAITING_BED);
            case CONVEYING -> Set.of(ADMITTED, CONVEYANCE_REQUESTED);
            case ADMITTED -> Set.of(FOLLOW_UP);
            case FOLLOW_UP -> Set.of(CLOSED);
            case CLOSED -> Set.of();
        };
    }

    public boolean mayBecome(AssessmentState other) {
        return next().contains(other);
    }

    /** An application names a hospital, and nobody has set out for it yet. */
    public boolean isBeforeTheJourney() {
        return this == APPLICATION_MADE || this == CONVEYANCE_REQUESTED;
    }

    /** Before the interview and the decision. */
    public boolean isBeforeDecision() {
        return switch (this) {
            case ACCEPTED, SET_UP, READY, WARRANT_APPLICATION, WARRANT_ISSUED, WARRANT_REFUSED, IN_PROGRESS, DEFERRED ->
                true;
            default -> false;
        };
    }
}
