package uk.dutydesk.assessment.law;

import java.time.LocalDate;

/** Detention in hospital for treatment under section 3: months beginning with the day of admission, s.20(1) and (2). */
public record TreatmentPeriod(DayPeriod period) {

    static final int EXAMINATION_MONTHS = 2;

    public static TreatmentPeriod from(LocalDate admission, Regime regime) {
        return new TreatmentPeriod(DayPeriod.ofMonthsBeginningWith(admission, regime.treatmentMonths(0)));
    }

    /**
     * A renewal starts the day after the period it renews.
     *
     * @param number 1 for the first renewal
     */
    public static TreatmentPeriod renewed(LocalDate previousLastDay, int number, Regime regime) {
        return new TreatmentPeriod(
                DayPeriod.ofMonthsBeginningWith(previousLastDay.plusDays(1), regime.treatmentMonths(number)));
    }

    /** When the responsible clinician examines before a renewal: the two months ending with the last day, s.20(3). */
    public DayPeriod examinationWindow() {
        return DayPeriod.ofMonthsEndingWith(period.lastDay(), EXAMINATION_MONTHS);
    }
}
