package uk.dutydesk.resource.escalation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class EscalationSteps implements PanacheRepositoryBase<EscalationStep, UUID> {

    List<EscalationStep> of(UUID assessment) {
        return find("assessmentId = ?1 order by askedAt", assessment)
                .page(0, 200)
                .list();
    }
}
