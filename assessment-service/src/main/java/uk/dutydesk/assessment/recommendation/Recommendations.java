package uk.dutydesk.assessment.recommendation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.assessment.law.AdmissionSection;
import uk.dutydesk.assessment.law.MedicalGround;

/** What the doctors of each case signed. */
@ApplicationScoped
public class Recommendations implements PanacheRepositoryBase<Recommendation, UUID> {

    public List<Recommendation> of(UUID assessmentId) {
        return list("assessmentId = ?1 order by signedAt", assessmentId);
    }

    /** The recommendations for one section, as the law looks at them. */
    public MedicalGround ground(UUID assessmentId, AdmissionSection section) {
        return new MedicalGround(of(assessmentId).stream()
                .filter(recommendation -> section == recommendation.section())
                .map(Recommendation::opinion)
                .toList());
    }
}
