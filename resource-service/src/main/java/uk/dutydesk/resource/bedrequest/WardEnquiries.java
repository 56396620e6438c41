package uk.dutydesk.resource.bedrequest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.WardReason;
import uk.dutydesk.resource.bedrequest.WardAnswer.Hours;

/** Questions to wards. Every change names the state it expects, so of two that race one finds nothing to change. */
@ApplicationScoped
public class WardEnquiries implements PanacheRepositoryBase<WardEnquiry, UUID> {

    WardEnquiry get(UUID id) {
        return findByIdOptional(id).orElseThrow(EntityNotFoundException::new);
    }

    /** As it is in the database now, whatever was read of it before. */
    WardEnquiry fresh(UUID id) {
        getEntityManager().flush();
        getEntityManager().clear();
        return get(id);
    }

    List<WardEnquiry> of(UUID assessment, String authority) {
        return find("assessmentId = ?1 and authority = ?2 order by askedAt desc", assessment, authority)
                .page(0, 100)
                .list();
    }

    List<WardEnquiry> waitingAt(Collection<UUID> wards) {
        return find("wardId in ?1 and state = ?2 order by askedAt", wards, WardEnquiry.State.ASKED)
                .page(0, 200)
                .list();
    }

    /** Asks; a ward that is asked already is not asked twice: that is a constraint. */
    void ask(
            UUID id,
            BedRequest request,
            UUID ward,
            List<String> lacks,
            @Nullable String reason,
            Instant at,
            String by) {
        getEntityManager()
                .unwrap(Session.class)
                .createNativeMutationQuery("""
                        insert into ward_enquiry (id, assessment_id, authority, ward_id, asked_need, not_suited, not_suited_reason, asked_at,
                                                  asked_by, state)
                        values (:id, :assessment, :authority, :ward, :need, :lacks, :reason, :at, :by, 'ASKED')
                        """)
                .setParameter("id", id)
                .setParameter("assessment", request.assessmentId())
                .setParameter("authority", request.authority())
                .setParameter("ward", ward)
                .setParameter("need", request.need().words())
                .setParameter("lacks", lacks.toArray(String[]::new))
                .setParameter("reason", lacks.isEmpty() ? null : reason, String.class)
                .setParameter("at", at)
                .setParameter("by", by)
                .executeUpdate();
    }

    boolean answer(UUID id, WardEnquiry.State state, Hours hours, Instant at, String by) {
        return getEntityManager()
                        .createNativeQuery("""
                                update ward_enquiry set state = :state, said = :said, admit_from = :from, admit_until = :until, answered_at = :at,
                                       answered_by = :by
                                 where id = :id and state in ('ASKED', 'PROPOSED') and asked_at <= :at
                                """)
                        .setParameter("id", id)
                        .setParameter("state", state.name())
                        .setParameter("said", state == WardEnquiry.State.PROPOSED ? "PROPOSE" : "YES")
                        .setParameter("from", hours.from())
                        .setParameter("until", hours.until())
                        .setParameter("at", at)
                        .setParameter("by", by)
                        .executeUpdate()
                == 1;
    }

    boolean refuse(UUID id, WardReason reason, Instant at, String by) {
        return getEntityManager()
                        .createNativeQuery("""
                                update ward_enquiry set state = 'NO', said = 'NO', refusal = :reason, admit_from = null, admit_until = null,
                                       answered_at = :at, answered_by = :by
                                 where id = :id and state in ('ASKED', 'PROPOSED', 'YES') and asked_at <= :at
                                """)
                        .setParameter("id", id)
                        .setParameter("reason", reason.name())
                        .setParameter("at", at)
                        .setParameter("by", by)
                        .executeUpdate()
                == 1;
    }

    boolean take(UUID id, UUID hold) {
        return getEntityManager()
                        .createNativeQuery(
                                "update ward_enquiry set state = 'TAKEN', hold_id = :hold where id = :id and state in ('YES', 'PROPOSED')")
                        .setParameter("id", id)
                        .setParameter("hold", hold)
                        .executeUpdate()
                == 1;
    }

    /** Nobody waits for an answer that is not needed any more. */
    List<UUID> withdrawOthers(UUID assessment, UUID except) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        update ward_enquiry set state = 'WITHDRAWN'
                         where assessment_id = :assessment and id <> :except and state in ('ASKED', 'YES', 'PROPOSED') returning ward_id
                        """, UUID.class)
                .setParameter("assessment", assessment)
                .setParameter("except", except)
                .getResultList();
    }

    void withdrawAll(UUID assessment) {
        withdrawOthers(assessment, new UUID(0, 0));
    }

    boolean withdraw(UUID id) {
        return getEntityManager()
                        .createNativeQuery(
                                "update ward_enquiry set state = 'WITHDRAWN' where id = :id and state in ('ASKED', 'YES', 'PROPOSED')")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }
}
