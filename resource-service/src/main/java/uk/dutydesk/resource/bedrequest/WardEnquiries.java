package uk.dutydesk.resource.bedrequest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.WardReason;
import uk.dutydesk.resource.bedrequest.WardAnswer.Hours;
import uk.dutydesk.resource.bedrequest.WardEnquiry.Ended;
import uk.dutydesk.resource.bedrequest.WardEnquiry.State;

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

    /** Those that wait for an answer or for what comes of it. */
    List<WardEnquiry> open(UUID assessment) {
        return find(
                        "assessmentId = ?1 and state in ?2 order by id",
                        assessment,
                        List.of(State.ASKED, State.YES, State.PROPOSED))
                .page(0, 200)
                .list();
    }

    /** What these wards are asked, or have said and still can take back; and what they were asked until lately, so that they are told why not. */
    List<WardEnquiry> shownAt(Collection<UUID> wards, Instant endedSince) {
        return find(
                        "wardId in ?1 and (state in ?2 or state = ?3 and endedAt >= ?4) order by askedAt",
                        wards,
                        List.of(State.ASKED, State.YES, State.PROPOSED),
                        State.WITHDRAWN,
                        endedSince)
                .page(0, 200)
                .list();
    }

    /**
     * What a ward is asked.
     *
     * @param words what it is told of the person: its yes is to them
     * @param reason why it is asked although it lacks something; kept only where it does
     * @param againFor the question before, whose need has changed
     */
    record Question(
            UUID ward,
            String words,
            List<String> lacks,
            @Nullable String reason,
            Instant at,
            String by,
            @Nullable UUID againFor) {

        @Override
        public String toString() {
            return "Question[" + ward + "]";
        }
    }

    /** Asks; a ward that is asked already is not asked twice, and nobody is asked for a need that has changed: those are constraints. */
    void ask(UUID id, BedRequest request, Question question) {
        change("""
                        insert into ward_enquiry (id, assessment_id, authority, ward_id, asked_need, not_suited, not_suited_reason, asked_at,
                                                  asked_by, state, request_id, need_version, again_for)
                        values (:id, :assessment, :authority, :ward, :need, :lacks, :reason, :at, :by, 'ASKED', :request, :version,
                                cast(:again as uuid))
                        """, id)
                .setParameter("assessment", request.assessmentId())
                .setParameter("authority", request.authority())
                .setParameter("ward", question.ward())
                .setParameter("need", question.words())
                .setParameter("lacks", question.lacks().toArray(String[]::new))
                .setParameter("reason", question.lacks().isEmpty() ? null : question.reason(), String.class)
                .setParameter("at", question.at())
                .setParameter("by", question.by())
                .setParameter("request", request.id())
                .setParameter("version", request.needVersion())
                .setParameter("again", Objects.toString(question.againFor(), null), String.class)
                .executeUpdate();
    }

    boolean answer(UUID id, State state, Hours hours, @Nullable UUID bed, Instant at, String by) {
        return change("""
                                update ward_enquiry set state = :state, said = :said, admit_from = :from, admit_until = :until,
                                       bed_id = cast(:bed as uuid), answered_at = :at, answered_by = :by
                                 where id = :id and state in ('ASKED', 'PROPOSED') and asked_at <= :at
                                """, id)
                        .setParameter("state", state.name())
                        .setParameter("said", state == State.PROPOSED ? "PROPOSE" : "YES")
                        .setParameter("from", hours.from())
                        .setParameter("until", hours.until())
                        .setParameter("bed", Objects.toString(bed, null), String.class)
                        .setParameter("at", at)
                        .setParameter("by", by)
                        .executeUpdate()
                == 1;
    }

    /**
     * No; also of a ward that had said yes, as long as no bed of it was taken.
     *
     * @param notReady which of its beds is not ready, if the ward named one
     */
    boolean refuse(UUID id, WardReason reason, @Nullable UUID notReady, Instant at, String by) {
        return change("""
                                update ward_enquiry set state = 'NO', said = 'NO', refusal = :reason, admit_from = null, admit_until = null,
                                       bed_id = cast(:bed as uuid), answered_at = :at, answered_by = :by
                                 where id = :id and state in ('ASKED', 'PROPOSED', 'YES') and asked_at <= :at
                                """, id)
                        .setParameter("reason", reason.name())
                        .setParameter("bed", Objects.toString(notReady, null), String.class)
                        .setParameter("at", at)
                        .setParameter("by", by)
                        .executeUpdate()
                == 1;
    }

    /** Only if the ward still says the time that was read. */
    boolean take(UUID id, UUID hold, Hours read) {
        return change("""
                                update ward_enquiry set state = 'TAKEN', hold_id = :hold
                                 where id = :id and state in ('YES', 'PROPOSED') and admit_from = :from and admit_until = :until
                                """, id)
                        .setParameter("hold", hold)
                        .setParameter("from", read.from())
                        .setParameter("until", read.until())
                        .executeUpdate()
                == 1;
    }

    boolean end(UUID id, Ended because) {
        return change("""
                                update ward_enquiry set state = 'WITHDRAWN', ended_because = :because, ended_at = kit_now()
                                 where id = :id and state in ('ASKED', 'YES', 'PROPOSED')
                                """, id).setParameter("because", because.name()).executeUpdate() == 1;
    }

    /** Keeps why the ward is not asked anew. */
    void keepWhySuitsNoMore(UUID id, List<String> against) {
        change("update ward_enquiry set suits_no_more = :against where id = :id", id)
                .setParameter("against", against.toArray(String[]::new))
                .executeUpdate();
    }

    private MutationQuery change(String sql, UUID id) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeMutationQuery(sql)
                .setParameter("id", id);
    }
}
