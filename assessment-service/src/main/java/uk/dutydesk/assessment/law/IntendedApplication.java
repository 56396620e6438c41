package uk.dutydesk.assessment.law;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The application that recommendations are looked at for: one being made, or one that would be made at the moment of a decision.
 *
 * @param applicant the AMHP who has the case; none while nobody has
 * @param conflicts what is declared between the AMHP and the doctors
 * @param hospitalSite the site that will be named; none while no bed is known
 */
public record IntendedApplication(
        AdmissionSection section,
        Instant madeAt,
        @Nullable UUID applicant,
        Conflicts conflicts,
        @Nullable UUID hospitalSite) {}
