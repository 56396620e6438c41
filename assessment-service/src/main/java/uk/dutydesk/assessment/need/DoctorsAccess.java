package uk.dutydesk.assessment.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/**
 * Lets a doctor into the one case they accepted, until three days after it closed. Doctors belong to no authority, so the rest of their transaction is told which
 * authority's rows it may see; the setting ends with the transaction.
 */
@ApplicationScoped
public class DoctorsAccess {

    /** A doctor may have to put their own record of it in order. */
    private static final Duration AFTER_CLOSING = Duration.ofDays(3);

    private final EntityManager database;
    private final Clock wallClock;

    DoctorsAccess(EntityManager database, Clock wallClock) {
        this.database = database;
        this.wallClock = wallClock;
    }

    /** The case's authority; to anyone who has not accepted, or whose case closed long ago, there is no such case. */
    public String open(UUID assessmentId, UUID doctorId) {
        see("*");
        var authority = database.createQuery("""
                        select s.authority from DoctorSeat s join Assessment a on a.id = s.key.assessmentId
                        where a.id = :assessment and s.doctorId = :doctor and s.state in :taken
                            and (a.closedAt is null or a.closedAt > :lately)
                        """, String.class)
                .setParameter("assessment", assessmentId)
                .setParameter("doctor", doctorId)
                .setParameter("taken", Set.of(DoctorSeat.State.ACCEPTED, DoctorSeat.State.ARRIVED))
                .setParameter("lately", wallClock.instant().minus(AFTER_CLOSING))
                .getResultStream()
                .findFirst();
        see(authority.orElse(""));
        return authority.orElseThrow(EntityNotFoundException::new);
    }

    private void see(String authority) {
        database.createNativeQuery("select set_config('app.authority', :authority, true)")
                .setParameter("authority", authority)
                .getSingleResult();
    }
}
