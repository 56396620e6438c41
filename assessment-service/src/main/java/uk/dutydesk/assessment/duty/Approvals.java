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
    Standing standing(UUID amhpId, String authority, LocalDate day) {
        var standing = (String) database.createNativeQuery("""
                        select case
                            when a.suspended then 'SUSPENDED'
                            when a.trainee then 'IN_TRAINING'
                            when exists (select from known_approval p where p.amhp_id = a.amhp_id
                                and p.authority = :authority and :day between p.from_day and p.until_day) then 'MAY_ACT'
                            when exists (select from known_approval p where p.amhp_id = a.amhp_id
                                and :day between p.from_day and p.until_day) then 'ACTS_FOR_ANOTHER_AUTHORITY'
                            else 'NOT_APPROVED' end
                        from (select cast(:amhp as uuid) as amhp_id) asked left join known_amhp a using (amhp_id)
                        """, String.class)
                .setParameter("amhp", amhpId)
                .setParameter("authority", authority)
                .setParameter("day", day)
                .getSingleResult();
        return Standing.valueOf(standing);
    }
}
