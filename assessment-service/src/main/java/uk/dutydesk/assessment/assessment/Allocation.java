package uk.dutydesk.assessment.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.duty.Approvals;
import uk.dutydesk.assessment.duty.Duties;
import uk.dutydesk.assessment.law.LondonDays;

/** Who may be given a case: approved for this authority on the day, and on duty unless someone says why not. */
@ApplicationScoped
class Allocation {

    private final Approvals approvals;
    private final Duties duties;

    Allocation(Approvals approvals, Duties duties) {
        this.approvals = approvals;
        this.duties = duties;
    }

    void require(UUID amhp, String authority, Instant at, @Nullable String offDutyReason) {
        if (!approvals.mayAct(amhp, authority, LondonDays.dayOf(at))) {
            throw new AllocationRefused(
                    "This AMHP is not approved to act for this authority on that day, or may not act just now (section 114).");
        }
        if (offDutyReason == null && !duties.isOnDuty(amhp, authority, at)) {
            throw new AllocationRefused(
                    "This AMHP is not on duty then. Offer it to somebody who is, or say why it is agreed.");
        }
    }
}
