package uk.dutydesk.assessment.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import java.util.Set;
import java.util.UUID;

/**
 * Lets a doctor into the one case they accepted. Doctors belong to no authority, so the rest of their transaction is told which
 * authority's rows it may see; the setting ends with the transaction.
 */
@ApplicationScoped
public class DoctorsAccess {

    private final EntityManager database;

    DoctorsAccess(EntityManager database) {
        this.database = database;
    }

    /** The case's authority; to anyone who has not accepted, there is no such case. */
    public String open(UUID assessmentId, UUID doctorId) {
        see("*");
        var authority = database.createQuery("""
                        select authority from DoctorSeat
                        where key.assessmentId = :assessment and doctorId = :doctor and state in :taken
                        """, String.class)
                .setParameter("assessment", assessmentId)
                .setParameter("doctor", doctorId)
                .setParameter("taken", Set.of(DoctorSeat.State.ACCEPTED, DoctorSeat.State.ARRIVED))
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
