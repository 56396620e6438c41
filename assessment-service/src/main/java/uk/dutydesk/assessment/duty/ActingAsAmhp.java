package uk.dutydesk.assessment.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import uk.dutydesk.assessment.law.LondonDays;

/**
 * Whoever interviews, decides or applies must be an AMHP at that moment, whatever was true when they were given the case. It is asked of
 * the server's own day: an approval that ended yesterday is not saved by writing down yesterday's date.
 */
@ApplicationScoped
public class ActingAsAmhp {

    private final Approvals approvals;
    private final Clock wallClock;

    ActingAsAmhp(Approvals approvals, Clock wallClock) {
        this.approvals = approvals;
        this.wallClock = wallClock;
    }

    /** Refuses anyone who is not approved, is suspended or in training, or does not act for this authority today. */
    public void require(UUID amhp, String authority) {
        switch (approvals.standing(amhp, authority, LondonDays.dayOf(wallClock.instant()))) {
            case MAY_ACT -> {}
            case SUSPENDED ->
                throw new ApprovalRefused(
                        "This AMHP's approval is suspended, so they may not act as one now (section 114).");
            case IN_TRAINING ->
                throw new ApprovalRefused(
                        "Somebody in training is not approved yet, so they may not act as an AMHP (section 114).");
            case ACTS_FOR_ANOTHER_AUTHORITY ->
                throw new ApprovalRefused(
                        "This AMHP does not act on behalf of this authority (sections 13(1) and 145(1AC)).");
            case NOT_APPROVED ->
                throw new ApprovalRefused(
                        "This AMHP's approval does not cover today, so they may not act (section 114).");
        }
    }
}
