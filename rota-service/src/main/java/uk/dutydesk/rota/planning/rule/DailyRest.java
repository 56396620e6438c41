package uk.dutydesk.rota.planning.rule;

import java.util.ArrayList;
import java.util.List;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.Row;
import uk.dutydesk.rota.planning.Wording;
import uk.dutydesk.rota.workingtime.RestPeriod;

/**
 * Eleven hours between one duty and the next (Working Time Regulations 1998, regulation 10), on standby too. The amount is
 * the number of hours missing, each begun hour as one.
 */
final class DailyRest implements RowRule {

    @Override
    public String name() {
        return "Eleven hours' rest between duties";
    }

    @Override
    public Level level() {
        return Level.HARD;
    }

    @Override
    public List<Breach> breaches(Person person, Row row) {
        List<Breach> breaches = new ArrayList<>();
        var duties = row.duties();
        for (int i = 1; i < duties.size(); i++) {
            var last = duties.get(i - 1);
            var next = duties.get(i);
            if ((!last.isGiven() || !next.isGiven()) && !last.time().overlaps(next.time())) {
                var rest = RestPeriod.between(last.time().end(), next.time().start());
                if (!rest.isEnough()) {
                    breaches.add(tooShort(last, next, rest));
                }
            }
        }
        return breaches;
    }

    private Breach tooShort(PlannedDuty last, PlannedDuty next, RestPeriod rest) {
        var amount = (int) ((rest.missing().toMinutes() + 59) / 60);
        return new Breach(this, amount, next, last, () -> inWords(last, next, rest));
    }

    private static String inWords(PlannedDuty last, PlannedDuty next, RestPeriod rest) {
        if (rest.length().isZero()) {
            var how = last.hold() == PlannedDuty.Hold.PINNED ? "is pinned to " : "has ";
            return how + Wording.duty(last) + " and would have no rest";
        }
        return "would have only " + Wording.hours(rest.length()) + " of rest between " + Wording.duty(last) + " and "
                + Wording.duty(next) + ", where 11 hours are needed (Working Time Regulations 1998, regulation 10)";
    }
}
