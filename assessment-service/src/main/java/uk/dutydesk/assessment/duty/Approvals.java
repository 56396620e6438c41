package uk.dutydesk.assessment.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import uk.dutydesk.assessment.duty.AmhpInbox.Approval;
import uk.dutydesk.assessment.duty.AmhpInbox.Changed;

/** Who is approved under section 114 to act for an authority, as the rota last said. */
@ApplicationScoped
public class Approvals {

    private final EntityManager database;

    Approvals(EntityManager database) {
        this.database = database;
    }

    /** The fact is the whole of an AMHP's approvals, so it replaces what we had. */
    void put(Changed changed) {
        database.createNativeQuery("""
                        insert into known_amhp values (:amhp, :suspended, :trainee)
                        on conflict (amhp_id) do update set suspended = excluded.suspended, trainee = excluded.trainee
                        """)
                .setParameter("amhp", changed.amhpId())
                .setParameter("suspended", changed.suspended())
                .setParameter("trainee", changed.trainee())
                .executeUpdate();
        database.createNativeQuery("delete from known_approval where amhp_id = :amhp")
                .setParameter("amhp", changed.amhpId())
                .executeUpdate();
        changed.approvals().forEach(approval -> add(changed.amhpId(), approval));
    }

    private void add(UUID amhpId, Approval approval) {
        database.createNativeQuery(
                        "insert into known_approval values (:amhp, :authority, :from, :until) on conflict do nothing")
                .setParameter("amhp", amhpId)
                .setParameter("authority", approval.authority())
                .setParameter("from", approval.from())
                .setParameter("until", approval.until())
                .executeUpdate();
    }

    /** A trainee and a suspended AMHP may not act, whatever dates they have. */
    public boolean mayAct(UUID amhpId, String authority, LocalDate day) {
        return (Boolean) database.createNativeQuery("""
                        select exists (select from known_amhp a join known_approval p using (amhp_id)
                            where amhp_id = :amhp and p.authority = :authority and not a.suspended and not a.trainee
                            and :day between p.from_day and p.until_day)
                        """, Boolean.class)
                .setParameter("amhp", amhpId)
                .setParameter("authority", authority)
                .setParameter("day", day)
                .getSingleResult();
    }
}
