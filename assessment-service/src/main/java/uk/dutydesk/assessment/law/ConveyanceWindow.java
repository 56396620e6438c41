package uk.dutydesk.assessment.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;

/** How long a completed application is authority to take a person to hospital and admit them, section 6(1). */
public record ConveyanceWindow(Instant startsAt, Instant endsAt) {

    static final int DAYS = 14;
    static final Duration IN_AN_EMERGENCY = Duration.ofHours(24);

    /** Sections 2 and 3: 14 days beginning with the day of the later medical examination, s.6(1)(a). */
    public static ConveyanceWindow from(Collection<LocalDate> examinations) {
        var latest = Collections.max(examinations, Comparator.naturalOrder());
        var period = DayPeriod.ofDaysBeginningWith(latest, DAYS);
        return new ConveyanceWindow(LondonDays.startOf(latest), period.endsAt());
    }

    /** Section 4: 24 hours beginning with the examination or the application, whichever came first, s.6(1)(b). */
    public static ConveyanceWindow ofEmergency(Instant examined, Instant application) {
        var first = examined.isBefore(application) ? examined : application;
        return new ConveyanceWindow(first, first.plus(IN_AN_EMERGENCY));
    }

    /** The window is open at its start and closed at the instant it ends. */
    public boolean allowsAdmissionAt(Instant moment) {
        return moment.isBefore(endsAt);
    }

    public LocalDate lastDay() {
        return LondonDays.dayOf(endsAt.minusNanos(1));
    }
}
