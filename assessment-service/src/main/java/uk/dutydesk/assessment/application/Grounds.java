package uk.dutydesk.assessment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.assessment.Assessment;
import uk.dutydesk.assessment.law.AdmissionSection;
import uk.dutydesk.assessment.law.ApplicationGround;
import uk.dutydesk.assessment.law.IntendedApplication;
import uk.dutydesk.assessment.nearestrelative.RelativeContacts;
import uk.dutydesk.assessment.recommendation.Recommendations;
import uk.dutydesk.assessment.tie.DeclaredTies;

/** Gathers what an application in a case would rest on, whether it is being made or only asked about. */
@ApplicationScoped
public class Grounds {

    private final Recommendations recommendations;
    private final RelativeContacts contacts;
    private final DeclaredTies ties;

    Grounds(Recommendations recommendations, RelativeContacts contacts, DeclaredTies ties) {
        this.recommendations = recommendations;
        this.contacts = contacts;
        this.ties = ties;
    }

    /**
     * What an application made then, under that section, would rest on.
     *
     * @param urgentNecessity why delay would involve serious risk, where all three assessors are of one team (regulation 6(3))
     * @param site the hospital that would be named, if one is known
     */
    public ApplicationGround of(
            Assessment assessment,
            AdmissionSection section,
            Instant at,
            @Nullable UUID site,
            @Nullable String noAcquaintanceReason,
            @Nullable String urgentNecessity) {
        var medical = recommendations.ground(assessment.id(), section);
        var declared = ties.of(medical.assessorsWith(assessment.amhpId()));
        var conflicts = urgentNecessity == null ? declared : declared.inUrgentNecessity();
        var interview = assessment.interview();
        return new ApplicationGround(
                new IntendedApplication(section, at, assessment.amhpId(), conflicts, site),
                interview == null ? null : interview.seenAt(),
                medical,
                noAcquaintanceReason,
                contacts.view(assessment.id()));
    }
}
