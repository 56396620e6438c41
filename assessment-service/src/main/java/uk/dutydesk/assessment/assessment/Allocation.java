package uk.dutydesk.assessment.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.duty.ActingAsAmhp;
import uk.dutydesk.assessment.duty.Duties;

/** Who may be given a case: an AMHP for this authority today, and on duty at the time unless someone says why not. */
@ApplicationScoped
class Allocation {

    private final ActingAsAmhp acting;
    private final Duties duties;

    Allocation(ActingAsAmhp acting, Duties duties) {
        this.acting = acting;
        this.duties = duties;
    }

    void require(UUID amhp, String authority, Instant at, @Nullable String offDutyReason) {
        acting.require(amhp, authority);
        if (offDutyReason == null && !duties.isOnDuty(amhp, authority, at)) {
            throw new AllocationRefused(
                    "This AMHP is not on duty then. Offer it to somebody who is, or say why it is agreed.");
        }
    }
}
