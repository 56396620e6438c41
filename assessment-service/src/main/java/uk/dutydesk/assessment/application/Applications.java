package uk.dutydesk.assessment.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The applications made; a case has one. */
@ApplicationScoped
public class Applications implements PanacheRepositoryBase<Application, UUID> {

    public Optional<Application> of(UUID assessmentId) {
        return find("assessmentId", assessmentId).firstResultOptional();
    }
}
