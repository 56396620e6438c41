package uk.dutydesk.assessment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.assessment.Assessment;
import uk.dutydesk.assessment.law.AdmissionSection;
import uk.dutydesk.assessment.law.ApplicationGround;
import uk.dutydesk.assessment.law.Conflicts;
import uk.dutydesk.assessment.law.IntendedApplication;
import uk.dutydesk.assessment.nearestrelative.RelativeContacts;
import uk.dutydesk.assessment.recommendation.Recommendations;

/** Gathers what an application in a case would rest on, whether it is being made or only asked about. */
@ApplicationScoped
public class Grounds {

    private final Recommendations recommendations;
    private final RelativeContacts contacts;

    Grounds(Recommendations recommendations, RelativeContacts contacts) {
        this.recommendations = recommendations;
        this.contacts = contacts;
    }

    /**
     * What an application made then, under that section, would rest on.
     *
     * @param site the hospital that would be named, if one is known
     */
    public ApplicationGround of(
            Assessment assessment,
            AdmissionSection section,
            Instant at,
            @Nullable UUID site,
            @Nullable String noAcquaintanceReason) {
        var interview = assessment.interview();
        return new ApplicationGround(
                new IntendedApplication(section, at, assessment.amhpId(), Conflicts.NONE, site),
                interview == null ? null : interview.seenAt(),
                recommendations.ground(assessment.id(), section),
                noAcquaintanceReason,
                contacts.view(assessment.id()));
    }
}
