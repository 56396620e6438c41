package uk.dutydesk.rota.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import uk.dutydesk.rota.amhp.Amhp;

/**
 * Something of a person's that comes to an end within 90 days: their approval, or a training year that is short of hours.
 *
 * @param ends the last day
 * @param daysLeft 0 on the last day
 * @param missing hours of training, where it is that
 */
record Ending(UUID amhpId, Kind kind, LocalDate ends, int daysLeft, BigDecimal missing) {

    enum Kind {
        APPROVAL,
        TRAINING_YEAR
    }

    /** At how many days before the end people are told, the last first. */
    static final List<Integer> TOLD_AT = List.of(7, 30, 60, 90);

    private static final int FURTHEST = 90;

    static Stream<Ending> of(Amhp amhp, List<Training> trainings, LocalDate today) {
        if (amhp.particulars().trainee()) {
            return Stream.empty();
        }
        var standing = amhp.standing();
        var approval =
                standing.approvedUntil().stream().map(ends -> of(amhp, Kind.APPROVAL, ends, today, BigDecimal.ZERO));
        var year = ApprovalYear.on(today, standing.approvals(), trainings).stream()
                .filter(each -> each.missing().signum() > 0)
                .map(each -> of(amhp, Kind.TRAINING_YEAR, each.lastDay(), today, each.missing()));
        return Stream.concat(approval, year).filter(ending -> ending.daysLeft() >= 0 && ending.daysLeft() <= FURTHEST);
    }

    private static Ending of(Amhp amhp, Kind kind, LocalDate ends, LocalDate today, BigDecimal missing) {
        return new Ending(amhp.id(), kind, ends, Math.toIntExact(ChronoUnit.DAYS.between(today, ends)), missing);
    }

    /** Which of 90, 60, 30 and 7 days it has come to. */
    int toldAt() {
        return TOLD_AT.stream().filter(days -> daysLeft <= days).findFirst().orElse(FURTHEST);
    }
}
