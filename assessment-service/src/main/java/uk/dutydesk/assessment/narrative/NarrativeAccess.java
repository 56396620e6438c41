package uk.dutydesk.assessment.narrative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import uk.dutydesk.assessment.duty.Duties;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;

/**
 * Whether the caller may read what was written about a person in somebody's own words. The AMHP who has the case may, whoever it is being
 * handed over to until it is closed, the referral coordinator on duty, and managers. A case nobody has, offered or not, is open to every
 * AMHP: somebody must take it. Anyone else breaks the glass.
 */
@ApplicationScoped
public class NarrativeAccess {

    private final EntityManager database;
    private final BrokenGlasses glasses;
    private final Duties duties;
    private final Caller caller;
    private final Clock wallClock;

    NarrativeAccess(EntityManager database, BrokenGlasses glasses, Duties duties, Caller caller, Clock wallClock) {
        this.database = database;
        this.glasses = glasses;
        this.duties = duties;
        this.caller = caller;
        this.wallClock = wallClock;
    }

    /** A case is one story from its referral on, so it is known by that. */
    public boolean mayRead(UUID referralId) {
        if (caller.has(Roles.SERVICE_MANAGER)) {
            return true;
        }
        if (!caller.has(Roles.AMHP)) {
            return false;
        }
        var now = wallClock.instant();
        var me = caller.person();
        return isMineOrNobodys(referralId, me == null ? new UUID(0, 0) : me)
                || (me != null && duties.isCoordinating(me, caller.authority(), now))
                || glasses.isOpenFor(referralId, caller.subject(), now);
    }

    private boolean isMineOrNobodys(UUID referralId, UUID me) {
        return (Boolean) database.createNativeQuery("""
                        select exists (select from referral r left join assessment a on a.referral_id = r.id
                            where r.id = :referral and (
                                coalesce(case when a.id is null then r.taken_by else a.amhp_id end, :me) = :me
                                or exists (select from handover h
                                    where h.assessment_id = a.id and h.to_amhp_id = :me and h.state = 'WAITING'
                                        and a.closed_at is null)))
                        """, Boolean.class)
                .setParameter("referral", referralId)
                .setParameter("me", me)
                .getSingleResult();
    }

    boolean exists(UUID referralId) {
        return (Boolean)
                database.createNativeQuery("select exists (select from referral where id = :referral)", Boolean.class)
                        .setParameter("referral", referralId)
                        .getSingleResult();
    }
}
