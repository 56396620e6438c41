package uk.dutydesk.assessment.law;

import java.time.LocalDate;

/**
 * Applying to the tribunal against section 2: within 14 days beginning with the day of admission, section 66(2).
 *
 * <p>Where its office is shut on the last day, the next day it is open will do: R (Modaresi) v Secretary of State for Health
 * [2011] EWCA Civ 1359.
 */
public record TribunalApplication(DayPeriod period) {

    static final int DAYS = 14;

    public static TribunalApplication after(LocalDate admission) {
        return new TribunalApplication(DayPeriod.ofDaysBeginningWith(admission, DAYS));
    }

    public LocalDate acceptedUntil(BusinessDays businessDays) {
        return businessDays.onOrAfter(period.lastDay());
    }
}
