package uk.dutydesk.assessment.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every assessment of an authority. */
@ApplicationScoped
public class Assessments implements PanacheRepositoryBase<Assessment, UUID> {

    public Assessment get(UUID id) {
        return findByIdOptional(id).orElseThrow(EntityNotFoundException::new);
    }

    /** Two steps in one case wait for each other instead of failing: for facts that arrive while somebody works. */
    public Assessment getForStep(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(EntityNotFoundException::new);
    }

    /** The case a person has already; the database lets nobody have two. */
    Optional<Assessment> liveOf(UUID personId) {
        return find("personId = ?1 and state <> ?2", personId, AssessmentState.CLOSED)
                .firstResultOptional();
    }

    public List<Assessment> live(int limit) {
        return find("state <> ?1 order by acceptedAt", AssessmentState.CLOSED)
                .page(Page.ofSize(limit))
                .list();
    }
}
