package uk.dutydesk.rota.visit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who is out. */
@ApplicationScoped
class Visits implements PanacheRepositoryBase<Visit, UUID> {

    private static final int MOST = 200;

    private final EntityManager database;

    Visits(EntityManager database) {
        this.database = database;
    }

    List<Visit> open() {
        return find("endedAt is null order by dueAt, id").page(0, MOST).list();
    }

    Optional<Visit> openOf(UUID amhpId) {
        return find("amhpId = ?1 and endedAt is null", amhpId).firstResultOptional();
    }

    /** Nobody else changes it meanwhile. */
    Visit openAlone(UUID id) {
        return find("id = ?1 and endedAt is null", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(EntityNotFoundException::new);
    }

    List<Word> wordsOf(Collection<UUID> visits) {
        return database.createQuery("from Word where visitId in :visits order by at, id", Word.class)
                .setParameter("visits", visits)
                .setMaxResults(MOST * 20)
                .getResultList();
    }

    /** How far each missed word that is still awaited has gone. */
    @SuppressWarnings("unchecked")
    Map<UUID, Step> missed(Collection<UUID> visits) {
        Map<UUID, Step> furthest = new HashMap<>();
        if (visits.isEmpty()) {
            return furthest;
        }
        List<Tuple> rows = database.createNativeQuery("""
                        select a.visit_id, a.step from visit_alarm a join visit v on v.id = a.visit_id and v.due_at = a.due_at
                        where a.visit_id in (:visits) order by a.raised_at
                        """, Tuple.class)
                .setParameter("visits", visits)
                .getResultList();
        rows.forEach(row -> furthest.merge(
                row.get("visit_id", UUID.class),
                Step.valueOf(row.get("step", String.class)),
                (one, other) -> one.compareTo(other) > 0 ? one : other));
        return furthest;
    }
}
