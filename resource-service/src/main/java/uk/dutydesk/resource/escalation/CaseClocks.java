package uk.dutydesk.resource.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The legal clocks of cases, as far as facts have told of them. */
@ApplicationScoped
class CaseClocks {

    private final Session database;

    CaseClocks(Session database) {
        this.database = database;
    }

    void started(UUID clock, UUID referral, @Nullable UUID assessment, String kind, Instant startedAt, Instant endsAt) {
        database.createNativeMutationQuery("""
                        insert into case_clock (clock_id, referral_id, assessment_id, kind, started_at, ends_at)
                        values (:clock, :referral, :assessment, :kind, :started, :ends)
                        on conflict (clock_id) do nothing
                        """)
                .setParameter("clock", clock)
                .setParameter("referral", referral)
                .setParameter("assessment", assessment, UUID.class)
                .setParameter("kind", kind)
                .setParameter("started", startedAt)
                .setParameter("ends", endsAt)
                .executeUpdate();
    }

    void extended(UUID clock, Instant endsAt) {
        database.createNativeMutationQuery("update case_clock set ends_at = :ends where clock_id = :clock")
                .setParameter("ends", endsAt)
                .setParameter("clock", clock)
                .executeUpdate();
    }

    void stopped(UUID clock, Instant at) {
        database.createNativeMutationQuery("update case_clock set stopped_at = :at where clock_id = :clock")
                .setParameter("at", at)
                .setParameter("clock", clock)
                .executeUpdate();
    }

    void setUp(UUID assessment, UUID referral) {
        database.createNativeMutationQuery("""
                        insert into case_referral (assessment_id, referral_id) values (:assessment, :referral) on conflict do nothing
                        """)
                .setParameter("assessment", assessment)
                .setParameter("referral", referral)
                .executeUpdate();
    }

    /** The clock that ends soonest of those that wait for a bed. */
    Optional<LegalTime> soonest(UUID assessment) {
        return database
                .createNativeQuery("""
                        select clock_id, kind, started_at, ends_at from case_clock
                         where stopped_at is null and kind in (:kinds)
                           and (assessment_id = :assessment
                                or referral_id = (select referral_id from case_referral where assessment_id = :assessment))
                         order by ends_at limit 1
                        """, Object[].class)
                .setParameterList("kinds", LegalTime.thatWaitForABed())
                .setParameter("assessment", assessment)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new LegalTime((UUID) row[0], (String) row[1], (Instant) row[2], (Instant) row[3]));
    }

    /** Assessments that wait for a bed no ward has promised yet, whose clocks run: so many, in the order of their ids, after this one. */
    List<Waiting> waiting(UUID after, int most) {
        return database
                .createNativeQuery("""
                        select distinct r.assessment_id, r.authority, r.requested_at from bed_request r
                          left join case_referral f on f.assessment_id = r.assessment_id
                          join case_clock c on c.assessment_id = r.assessment_id or c.referral_id = f.referral_id
                         where r.assessment_id > :after and r.state = 'OPEN' and c.stopped_at is null and c.kind in (:kinds)
                           and not exists (select from bed_hold h where h.assessment_id = r.assessment_id
                                             and (h.state = 'OCCUPIED' or h.state = 'CONFIRMED' and h.held_until > kit_now()))
                         order by r.assessment_id limit :most
                        """, Object[].class)
                .setParameter("after", after)
                .setParameter("most", most)
                .setParameterList("kinds", LegalTime.thatWaitForABed())
                .getResultList()
                .stream()
                .map(row -> new Waiting((UUID) row[0], (String) row[1], (Instant) row[2]))
                .toList();
    }

    /**
     * A case that waits for a bed.
     *
     * @param since when the bed was asked for
     */
    record Waiting(UUID assessment, String authority, Instant since) {}
}
