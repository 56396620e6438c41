package uk.dutydesk.assessment.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Two doctors who examined separately: not more than five days may lie between the days they did, s.12(1). */
public record ExaminationInterval(LocalDate first, LocalDate second) {

    static final long MOST_CLEAR_DAYS = 5;

    /** Whole days strictly between the two, in whichever order they came. */
    public long clearDays() {
        return Math.max(0, Math.abs(ChronoUnit.DAYS.between(first, second)) - 1);
    }

    public boolean isAllowed() {
        return clearDays() <= MOST_CLEAR_DAYS;
    }
}
