package uk.dutydesk.assessment.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * One doctor's recommendation, as far as sections 3, 6 and 12 look at it.
 *
 * @param approved whether the doctor was approved under s.12(2), or is an approved clinician, on the days of examination and signature
 * @param treatmentAt for section 3, the hospital sites at which the doctor says that appropriate treatment is available
 */
public record MedicalOpinion(
        UUID id,
        UUID doctor,
        Instant examinedAt,
        Instant signedAt,
        boolean approved,
        boolean previousAcquaintance,
        Set<UUID> treatmentAt) {

    public MedicalOpinion {
        treatmentAt = Set.copyOf(treatmentAt);
    }

    LocalDate examined() {
        return LondonDays.dayOf(examinedAt);
    }

    LocalDate signed() {
        return LondonDays.dayOf(signedAt);
    }
}
