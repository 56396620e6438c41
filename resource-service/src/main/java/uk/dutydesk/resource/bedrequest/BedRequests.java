package uk.dutydesk.resource.bedrequest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class BedRequests implements PanacheRepositoryBase<BedRequest, UUID> {

    Optional<BedRequest> liveOf(UUID assessment) {
        return find("assessmentId = ?1 and state <> ?2", assessment, BedRequest.State.WITHDRAWN)
                .firstResultOptional();
    }
}
