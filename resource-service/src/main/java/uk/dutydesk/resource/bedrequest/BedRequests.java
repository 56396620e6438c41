package uk.dutydesk.resource.bedrequest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
public class BedRequests implements PanacheRepositoryBase<BedRequest, UUID> {

    Optional<BedRequest> liveOf(UUID assessment) {
        return find("assessmentId = ?1 and state <> ?2", assessment, BedRequest.State.WITHDRAWN)
                .firstResultOptional();
    }

    /** The latest number under which the case said what it needs, whether or not it still does; 0 where it never gave one. */
    int latestNumber(UUID assessment) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(askedVersion), 0) from BedRequest where assessmentId = :assessment",
                        Integer.class)
                .setParameter("assessment", assessment)
                .getSingleResult();
    }

    /** The number of what is needed now, which nobody changes until this transaction ends: what a ward says yes to is this. */
    int numberThatStands(UUID assessment) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select asked_version from bed_request where assessment_id = :assessment and state = 'OPEN' for share",
                        Integer.class)
                .setParameter("assessment", assessment)
                .getResultStream()
                .findFirst()
                .orElse(0);
    }
}
