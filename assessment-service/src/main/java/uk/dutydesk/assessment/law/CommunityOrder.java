package uk.dutydesk.assessment.law;

import java.time.LocalDate;

/** A community treatment order: six months beginning with the day it was made, section 20A(1). */
public record CommunityOrder(DayPeriod period) {

    static final int MONTHS = 6;
    static final int EXAMINATION_MONTHS = 2;

    public static CommunityOrder madeOn(LocalDate day) {
        return new CommunityOrder(DayPeriod.ofMonthsBeginningWith(day, MONTHS));
    }

    /** When the responsible clinician examines before extending: the two months ending with the last day, s.20A(4). */
    public static DayPeriod examinationWindowEndingWith(LocalDate lastDay) {
        return DayPeriod.ofMonthsEndingWith(lastDay, EXAMINATION_MONTHS);
    }
}
