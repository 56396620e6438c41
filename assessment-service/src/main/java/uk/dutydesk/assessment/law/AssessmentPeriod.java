package uk.dutydesk.assessment.law;

import java.time.LocalDate;

/** Detention in hospital for assessment under section 2: 28 days beginning with the day of admission, s.2(4). */
public record AssessmentPeriod(DayPeriod period) {

    static final int DAYS = 28;

    public static AssessmentPeriod from(LocalDate admission) {
        return new AssessmentPeriod(DayPeriod.ofDaysBeginningWith(admission, DAYS));
    }

    /** For someone already in hospital the day counts on which the managers received the application, s.5(1). */
    public static AssessmentPeriod ofInpatient(LocalDate applicationReceived) {
        return from(applicationReceived);
    }
}
