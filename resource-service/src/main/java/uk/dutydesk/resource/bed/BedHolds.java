package uk.dutydesk.resource.bed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Holds. No bed is held twice at one instant: that is an exclusion constraint, and a hold is simply inserted. Every other change names
 * the state it expects, so of two that race one finds nothing to change. Time is the database's.
 */
@ApplicationScoped
public class BedHolds implements PanacheRepositoryBase<BedHold, UUID> {

    public BedHold get(UUID id) {
        return findByIdOptional(id).orElseThrow(EntityNotFoundException::new);
    }

    /** As the database has it now: somebody else may have changed it since it was read. */
    public BedHold readAnew(UUID id) {
        flush();
        getEntityManager().clear();
        return get(id);
    }

    public List<BedHold> of(UUID assessment) {
        return find("assessmentId = ?1 order by heldFrom desc", assessment)
                .page(0, 50)
                .list();
    }

    /** Those that wait for the ward or for the person first, then what became of those made since. */
    public List<BedHold> ofWards(Collection<UUID> wards, Instant since) {
        return find(
                        "wardId in ?1 and (state in ('HELD', 'CONFIRMED') or heldFrom >= ?2)"
                                + " order by case when state in ('HELD', 'CONFIRMED') then 0 else 1 end, heldFrom desc",
                        wards,
                        since)
                .page(0, 200)
                .list();
    }

    /** What an assessment keeps now, whether or not its ward has answered. */
    public List<BedHold> kept(UUID assessment) {
        return find("assessmentId = ?1 and state in ('HELD', 'CONFIRMED') order by heldFrom", assessment)
                .page(0, 50)
                .list();
    }

    /** A bed is locked before its holds and before the audit, and one bed before another by its id, as wherever beds are judged. */
    public void lockBedsOf(UUID assessment) {
        getEntityManager()
                .createNativeQuery("""
                        select id from bed where id in (select bed_id from bed_hold where assessment_id = :assessment and state in ('HELD', 'CONFIRMED'))
                         order by id for share
                        """, UUID.class)
                .setParameter("assessment", assessment)
                .getResultList();
    }

    /** Holds that keep a bed of these wards from others now. */
    public List<BedHold> standing(Collection<UUID> wards) {
        return find("wardId in ?1 and state in ('HELD', 'CONFIRMED', 'OCCUPIED')", wards)
                .page(0, 20_000)
                .list();
    }

    /**
     * What a bed is held for.
     *
     * @param needVersion of the request's need: the ward's yes is to that, and to nothing else
     * @param words what the ward is told
     * @param againFor the hold that ended because the need had changed; null where there was none
     */
    public record Purpose(
            UUID assessment,
            String authority,
            UUID request,
            int needVersion,
            String words,
            @Nullable UUID againFor) {

        /** What a person needs stays out of logs. */
        @Override
        public String toString() {
            return "Purpose[" + assessment + "]";
        }
    }

    /** Holds a bed; false if someone else has the bed, or the assessment holds one already, or it is not free any more */
    public boolean take(UUID id, UUID bed, Purpose purpose, Duration length, String by) {
        getEntityManager()
                .createNativeQuery("select id from bed where id = :bed for share", UUID.class)
                .setParameter("bed", bed)
                .getSingleResult();
        return getEntityManager()
                        .createNativeQuery("""
                                insert into bed_hold (id, bed_id, ward_id, assessment_id, authority, held_from, held_until, state, held_by,
                                                      asked_need, request_id, need_version, again_for)
                                select :id, id, ward_id, :assessment, :authority, kit_now(), kit_now() + make_interval(secs => :seconds),
                                       'HELD', :by, :need, :request, :version, cast(:again as uuid)
                                  from bed where id = :bed and state = 'FREE' and confidence = 'CONFIRMED' and not reserved
                                on conflict do nothing
                                """)
                        .setParameter("id", id)
                        .setParameter("bed", bed)
                        .setParameter("assessment", purpose.assessment())
                        .setParameter("authority", purpose.authority())
                        .setParameter("seconds", (double) length.toSeconds())
                        .setParameter("by", by)
                        .setParameter("need", purpose.words())
                        .setParameter("request", purpose.request())
                        .setParameter("version", purpose.needVersion())
                        .setParameter("again", Objects.toString(purpose.againFor(), null))
                        .executeUpdate()
                == 1;
    }

    /**
     * Keeps the bed of a hold that has just ended, for what the person needs now: no longer than it was kept, nor than any new hold. A bed
     * that is being cleaned, or of which nothing is known, may well be ready in time.
     *
     * @return false where the bed cannot be kept
     */
    public boolean takeAgain(UUID id, BedHold before, Purpose purpose, Duration length) {
        getEntityManager()
                .createNativeQuery("select id from bed where id = :bed for share", UUID.class)
                .setParameter("bed", before.bedId())
                .getSingleResult();
        return getEntityManager()
                        .createNativeQuery("""
                                insert into bed_hold (id, bed_id, ward_id, assessment_id, authority, held_from, held_until, extended_at, state,
                                                      held_by, asked_need, request_id, need_version, again_for)
                                select :id, h.bed_id, h.ward_id, h.assessment_id, h.authority, kit_now(),
                                       least(h.held_until, kit_now() + make_interval(secs => :seconds)), h.extended_at, 'HELD',
                                       h.held_by, :need, :request, :version, h.id
                                  from bed_hold h join bed b on b.id = h.bed_id
                                 where h.id = :before and h.held_until > kit_now() and b.state in ('FREE', 'CLEANING', 'UNKNOWN')
                                on conflict do nothing
                                """)
                        .setParameter("id", id)
                        .setParameter("seconds", (double) length.toSeconds())
                        .setParameter("need", purpose.words())
                        .setParameter("request", purpose.request())
                        .setParameter("version", purpose.needVersion())
                        .setParameter("before", before.id())
                        .executeUpdate()
                == 1;
    }

    /** The hold that keeps the same bed for what the person needs now, if there is one. */
    public Optional<UUID> keptAs(UUID before) {
        return find("againFor", before).firstResultOptional().map(BedHold::id);
    }

    /** Keeps why it does not suit any more. */
    public void keepWhySuitsNoMore(UUID id, List<String> against) {
        getEntityManager()
                .createNativeQuery("update bed_hold set suits_no_more = :against where id = :id")
                .setParameter("against", against.toArray(String[]::new))
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Keeps what the ward or bed lacks for this person, and why it was held all the same. */
    public void keepWhyNotSuited(UUID id, List<String> lacks, String reason) {
        getEntityManager()
                .createNativeQuery(
                        "update bed_hold set not_suited = :lacks, not_suited_reason = :reason where id = :id")
                .setParameter("lacks", lacks.toArray(String[]::new))
                .setParameter("reason", reason)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Once: of two that ask for more time one is refused. */
    public boolean extend(UUID id, Duration length) {
        return change(
                "extended_at = kit_now(), held_until = greatest(held_until, kit_now() + make_interval(secs => "
                        + length.toSeconds() + "))",
                "state = 'HELD' and held_until > kit_now() and extended_at is null",
                id);
    }

    public boolean release(UUID id, ReleaseReason because) {
        return change(
                "state = 'RELEASED', released_because = '" + because + "'",
                "state in ('HELD', 'CONFIRMED') and held_until > kit_now()",
                id);
    }

    /** Holds whose time has run out, as it seems: a ward may be saying yes to one at this moment. */
    @SuppressWarnings("unchecked")
    List<UUID> due() {
        return getEntityManager().createNativeQuery("""
                        select id from bed_hold where state in ('HELD', 'CONFIRMED') and held_until <= kit_now()
                         order by held_until limit 50
                        """, UUID.class).getResultList();
    }

    /**
     * Ends those of these holds whose time has run out indeed. What was confirmed or made longer since they were chosen stays, and what
     * somebody else is changing is left for the next look.
     */
    List<BedHold> expire(List<UUID> due) {
        var expired = getEntityManager()
                .createNativeQuery("""
                        update bed_hold set state = 'EXPIRED', version = version + 1
                         where id in (select id from bed_hold
                                       where id = any (:due) and state in ('HELD', 'CONFIRMED') and held_until <= kit_now()
                                         for update skip locked)
                        returning id
                        """, UUID.class)
                .setParameter("due", due.toArray(UUID[]::new))
                .getResultList();
        return expired.isEmpty() ? List.of() : list("id in ?1", expired);
    }

    /** A hold that stands, as its bed is being judged; nobody else can change it until this transaction ends. */
    record Kept(
            UUID id,
            UUID bed,
            UUID ward,
            UUID assessment,
            String authority,
            BedHold.State state,
            boolean inTime,
            Instant from) {}

    List<Kept> keeping(UUID bed) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select id, bed_id, ward_id, assessment_id, authority, state, held_until > kit_now(), held_from from bed_hold
                         where bed_id = :bed and state in ('HELD', 'CONFIRMED', 'OCCUPIED') order by held_from for update
                        """, Object[].class)
                .setParameter("bed", bed)
                .getResultList()
                .stream()
                .map(row -> new Kept(
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        (UUID) row[3],
                        (String) row[4],
                        BedHold.State.valueOf((String) row[5]),
                        (Boolean) row[6],
                        (Instant) row[7]))
                .toList();
    }

    /** From when this bed was first kept with its ward's yes, if the need has changed since; empty where it had never said yes. */
    Optional<Instant> promisedBefore(UUID id) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        with recursive earlier as (
                            select b.id, b.again_for, b.held_from, b.admit_from from bed_hold a join bed_hold b on b.id = a.again_for where a.id = :id
                            union all
                            select b.id, b.again_for, b.held_from, b.admit_from from earlier e join bed_hold b on b.id = e.again_for)
                        select held_from from earlier where admit_from is not null order by held_from limit 1
                        """, Instant.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /** It has served its purpose, and lasts as long as the stay. */
    void occupy(UUID id) {
        change("state = 'OCCUPIED', held_until = timestamptz '2200-01-01 00:00Z'", "state = 'CONFIRMED'", id);
    }

    void end(UUID id) {
        change(
                "state = 'ENDED', held_until = greatest(kit_now(), held_from + interval '1 microsecond')",
                "state = 'OCCUPIED'",
                id);
    }

    void expire(UUID id) {
        change("state = 'EXPIRED'", "state in ('HELD', 'CONFIRMED')", id);
    }

    private boolean change(String set, String where, UUID id) {
        return getEntityManager()
                        .createNativeQuery(
                                "update bed_hold set " + set + ", version = version + 1 where id = :id and " + where)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }
}
