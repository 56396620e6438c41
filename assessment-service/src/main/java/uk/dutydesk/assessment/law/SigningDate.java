package uk.dutydesk.assessment.law;

import java.time.LocalDate;

/** When a medical recommendation must have been signed: on or before the date of the application, s.12(1). */
public enum SigningDate {
    FOUNDS_THE_APPLICATION,
    /** The second recommendation, which turns section 4 into section 2, may come after the application: s.4(4)(b). */
    CONVERTS_AN_EMERGENCY;

    public boolean allows(LocalDate signed, LocalDate application) {
        return this == CONVERTS_AN_EMERGENCY || !signed.isAfter(application);
    }
}
