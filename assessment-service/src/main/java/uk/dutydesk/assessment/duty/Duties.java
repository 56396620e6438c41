package uk.dutydesk.assessment.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.assessment.duty.DutyInbox.Published;

/** Who is on duty, as the rota last said. */
@ApplicationScoped
public class Duties {

    private final EntityManager database;

    Duties(EntityManager database) {
        this.database = database;
    }

    void put(Published duty) {
        database.createNativeQuery("""
                        insert into duty (id, authority, amhp_id, role, starts_at, ends_at, counts_as_cover)
                        values (:id, :authority, :amhp, :role, :start, :end, :cover)
                        on conflict (id) do update set amhp_id = excluded.amhp_id, role = excluded.role,
                            starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                            counts_as_cover = excluded.counts_as_cover
                        """)
                .setParameter("id", duty.dutyId())
                .setParameter("authority", duty.authority())
                .setParameter("amhp", duty.amhpId())
                .setParameter("role", duty.role())
                .setParameter("start", duty.start())
                .setParameter("end", duty.end())
                .setParameter("cover", duty.countsAsCover())
                .executeUpdate();
    }

    void remove(UUID dutyId) {
        database.createNativeQuery("delete from duty where id = :id")
                .setParameter("id", dutyId)
                .executeUpdate();
    }

    /** A duty holds its start and not its end. */
    public boolean isOnDuty(UUID amhpId, String authority, Instant moment) {
        return (Boolean) database.createNativeQuery("""
                        select exists (select from duty where amhp_id = :amhp and authority = :authority
                            and starts_at <= :moment and ends_at > :moment)
                        """, Boolean.class)
                .setParameter("amhp", amhpId)
                .setParameter("authority", authority)
                .setParameter("moment", moment)
                .getSingleResult();
    }

    /** Whether this AMHP keeps order among the referrals then. */
    public boolean isCoordinating(UUID amhpId, String authority, Instant moment) {
        return (Boolean) database.createNativeQuery("""
                        select exists (select from duty where amhp_id = :amhp and authority = :authority
                            and role = 'REFERRAL_COORDINATOR' and starts_at <= :moment and ends_at > :moment)
                        """, Boolean.class)
                .setParameter("amhp", amhpId)
                .setParameter("authority", authority)
                .setParameter("moment", moment)
                .getSingleResult();
    }
}
