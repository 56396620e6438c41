package uk.dutydesk.assessment.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The applications made in each case. None is ever changed. */
@ApplicationScoped
public class Applications implements PanacheRepositoryBase<Application, UUID> {

    /** The last one made: another hospital may have to be named when the first cannot take the person. */
    public Optional<Application> of(UUID assessmentId) {
        return find("assessmentId = ?1 order by recordedAt desc", assessmentId).firstResultOptional();
    }
}
