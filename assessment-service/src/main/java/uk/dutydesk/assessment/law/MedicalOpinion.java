package uk.dutydesk.assessment.law;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One doctor's recommendation, as far as section 12 looks at it.
 *
 * @param approved whether the doctor was approved under s.12(2), or is an approved clinician, on the days of examination and signature
 */
public record MedicalOpinion(
        UUID doctor, LocalDate examined, LocalDate signed, boolean approved, boolean previousAcquaintance) {}
