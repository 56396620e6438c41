package uk.dutydesk.assessment.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.duty.ActingAsAmhp;
import uk.dutydesk.assessment.duty.Duties;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;

/**
 * Who considers a referral, and so reads what was written about the person: the AMHP who takes it, or whom the coordinator on duty or a
 * manager names. Nobody takes one from a colleague by themselves.
 */
@ApplicationScoped
public class Considering {

    private final ActingAsAmhp acting;
    private final Duties duties;
    private final Caller caller;
    private final Clock wallClock;

    Considering(ActingAsAmhp acting, Duties duties, Caller caller, Clock wallClock) {
        this.acting = acting;
        this.duties = duties;
        this.caller = caller;
        this.wallClock = wallClock;
    }

    /** @param amhp the caller, where nobody is named */
    void take(Referral referral, @Nullable UUID amhp, @Nullable String reason) {
        var taker = amhp == null ? caller.person() : amhp;
        if (taker == null) {
            throw new ReferralRefused("Say which AMHP considers the case.");
        }
        if (!taker.equals(caller.person())) {
            requireKeepsOrder(
                    referral, "Only the AMHP themselves, the coordinator or a manager can say who considers it.");
            acting.require(taker, referral.authority());
        }
        if (referral.isTakenFrom(taker)) {
            requireKeepsOrder(
                    referral, "A colleague considers this referral. Ask the coordinator or a manager to move it.");
            requireReason(reason);
        }
        referral.take(taker, reason);
    }

    /** For what only the one who considers it may do; the coordinator and managers may do it for them. */
    public void requireNobodyElseHas(Referral referral) {
        if (referral.isTakenFrom(caller.person())) {
            requireKeepsOrder(referral, "A colleague considers this referral, so whether to accept it is for them.");
        }
    }

    private void requireKeepsOrder(Referral referral, String otherwise) {
        var me = caller.person();
        if (!caller.has(Roles.SERVICE_MANAGER)
                && (me == null || !duties.isCoordinating(me, referral.authority(), wallClock.instant()))) {
            throw new ReferralRefused(otherwise);
        }
    }

    private static void requireReason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new ReferralRefused("Say why the referral moves: whoever considered it may ask.");
        }
    }
}
