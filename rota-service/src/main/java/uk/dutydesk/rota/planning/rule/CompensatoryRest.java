package uk.dutydesk.rota.planning.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.Row;
import uk.dutydesk.rota.planning.Wording;
import uk.dutydesk.rota.workingtime.RestPeriod;

/**
 * What a late finish took from one rest is given back in the next (Working Time Regulations 1998, regulation 24). The amount
 * is the number of hours not given back, each begun hour as one; what is less than 11 hours anyway is {@link DailyRest}'s.
 */
final class CompensatoryRest implements RowRule {

    @Override
    public String name() {
        return "Rest that was cut short is made up for in the next";
    }

    @Override
    public Level level() {
        return Level.HARD;
    }

    @Override
    public Optional<Duration> neverMendedWithin() {
        return Optional.of(Duration.ZERO);
    }

    @Override
    public List<Breach> breaches(Person person, Row row) {
        List<Breach> breaches = new ArrayList<>();
        var duties = row.duties();
        for (int i = 2; i < duties.size(); i++) {
            var before = duties.get(i - 2);
            var last = duties.get(i - 1);
            var next = duties.get(i);
            if (before.isGiven() && last.isGiven() && !next.isGiven()) {
                var cut = RestPeriod.between(before.time().end(), last.time().start());
                var rest = RestPeriod.between(last.time().end(), next.time().start());
                var owed = cut.neededNext().minus(longer(rest.length(), RestPeriod.DAILY));
                if (!cut.isEnough() && owed.compareTo(Duration.ZERO) > 0) {
                    breaches.add(notMadeUp(last, next, cut, owed));
                }
            }
        }
        return breaches;
    }

    private Breach notMadeUp(PlannedDuty last, PlannedDuty next, RestPeriod cut, Duration owed) {
        var amount = (int) ((owed.toMinutes() + 59) / 60);
        return new Breach(
                this,
                amount,
                next,
                last,
                () -> "had only " + Wording.hours(cut.length()) + " of rest before " + Wording.duty(last)
                        + ", and needs "
                        + Wording.hours(cut.neededNext())
                        + " after it (Working Time Regulations 1998, regulation 24)");
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
