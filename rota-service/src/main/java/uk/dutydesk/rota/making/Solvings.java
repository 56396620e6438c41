package uk.dutydesk.rota.making;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Searches, past and present. */
@ApplicationScoped
public class Solvings implements PanacheRepositoryBase<Solving, UUID> {

    Optional<Solving> runningFor(UUID rosterId) {
        return find("rosterId = ?1 and state = ?2", rosterId, Solving.State.RUNNING)
                .firstResultOptional();
    }

    /** Until the transaction ends nobody else writes it: what is decided by its state stands. */
    Solving getAlone(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(EntityNotFoundException::new);
    }

    Solving latestFor(UUID rosterId) {
        return find("rosterId = ?1 order by startedAt desc", rosterId)
                .firstResultOptional()
                .orElseThrow(EntityNotFoundException::new);
    }
}
