package uk.dutydesk.assessment.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was decided in each case, corrections beside what they correct. */
@ApplicationScoped
public class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    public List<Decision> of(UUID assessmentId) {
        return list("assessmentId = ?1 order by recordedAt", assessmentId);
    }

    /** The decision that stands: the last one, corrections apart. */
    public Optional<Decision> standing(UUID assessmentId) {
        return find("assessmentId = ?1 and corrects is null order by recordedAt desc", assessmentId)
                .firstResultOptional();
    }
}
