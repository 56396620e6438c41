package uk.dutydesk.rota.swap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.rota.swap.CoverRequest.State;

/** What people have asked of one another. */
@ApplicationScoped
public class CoverRequests implements PanacheRepositoryBase<CoverRequest, UUID> {

    private static final int MOST = 500;

    /** Nobody else changes it until the transaction ends: of two who accept at once, one is second. */
    CoverRequest getAlone(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(EntityNotFoundException::new);
    }

    /** Read without the request itself, which is not looked at before nobody else can change it. */
    UUID dutyOf(UUID id) {
        return find("select dutyId from CoverRequest where id = ?1", id)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(EntityNotFoundException::new);
    }

    List<CoverRequest> open() {
        return find("state = ?1 order by askedAt, id", State.OPEN).page(0, MOST).list();
    }

    List<CoverRequest> openFor(Collection<UUID> duties) {
        return list("state = ?1 and dutyId in ?2", State.OPEN, duties);
    }
}
