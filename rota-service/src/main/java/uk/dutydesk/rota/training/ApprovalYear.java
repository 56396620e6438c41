package uk.dutydesk.rota.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.dutydesk.rota.amhp.ApprovalPeriod;

/**
 * A year of approval, in which at least 18 hours of training are had (SI 2008/1206, regulation 5(a)). It runs from the day of
 * approval and its anniversaries, not with the calendar.
 *
 * @param lastDay included
 * @param hours of training recorded in it
 */
record ApprovalYear(LocalDate from, LocalDate lastDay, BigDecimal hours) {

    static final BigDecimal HOURS = BigDecimal.valueOf(18);

    /** The year of the approval in force on that day; none where none is. */
    static Optional<ApprovalYear> on(LocalDate day, List<ApprovalPeriod> approvals, List<Training> trainings) {
        return approvals.stream()
                .filter(approval -> !day.isBefore(approval.from()) && !day.isAfter(approval.lastDay()))
                .findFirst()
                .map(approval -> {
                    var year = 0;
                    while (!approval.from().plusYears(year + 1L).isAfter(day)) {
                        year++;
                    }
                    var from = approval.from().plusYears(year);
                    var next = approval.from().plusYears(year + 1L).minusDays(1);
                    var lastDay = next.isAfter(approval.lastDay()) ? approval.lastDay() : next;
                    return new ApprovalYear(from, lastDay, sum(trainings, from, lastDay));
                });
    }

    private static BigDecimal sum(List<Training> trainings, LocalDate from, LocalDate lastDay) {
        return trainings.stream()
                .filter(training ->
                        !training.day().isBefore(from) && !training.day().isAfter(lastDay))
                .map(Training::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many hours are still to be had; none where there are enough. */
    BigDecimal missing() {
        return HOURS.subtract(hours).max(BigDecimal.ZERO);
    }
}
