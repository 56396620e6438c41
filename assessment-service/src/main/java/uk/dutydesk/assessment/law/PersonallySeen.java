package uk.dutydesk.assessment.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** How lately an applicant must have seen the person themselves before applying. */
public final class PersonallySeen {

    static final int DAYS = 14;
    static final Duration IN_AN_EMERGENCY = Duration.ofHours(24);

    private PersonallySeen() {}

    /** The 14 days ending with the day of the application, s.11(5). */
    public static DayPeriod beforeApplicationOn(LocalDate application) {
        return DayPeriod.ofDaysEndingWith(application, DAYS);
    }

    public static boolean allows(LocalDate seen, LocalDate application) {
        return beforeApplicationOn(application).contains(seen);
    }

    /** The previous 24 hours for an emergency application, s.4(5). */
    public static boolean allowsEmergency(Instant seen, Instant application) {
        var elapsed = Duration.between(seen, application);
        return !elapsed.isNegative() && elapsed.compareTo(IN_AN_EMERGENCY) <= 0;
    }
}
