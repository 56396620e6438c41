package uk.dutydesk.assessment.law;

import java.time.LocalDate;

/** After a barring report the nearest relative may not order discharge again for some months, section 25. */
public record DischargeBar(DayPeriod period) {

    public static DischargeBar from(LocalDate report, Regime regime) {
        return new DischargeBar(DayPeriod.ofMonthsBeginningWith(report, regime.barredMonths()));
    }
}
