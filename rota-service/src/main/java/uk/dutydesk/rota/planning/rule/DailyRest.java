package uk.dutydesk.rota.planning.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    public Optional<Duration> neverMendedWithin() {
        return Optional.of(RestPeriod.DAILY);
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

    @Override
    public Optional<String> inFavour(Person person, Row row, PlannedDuty duty) {
        var before = row.duties().stream()
                .map(other -> other.time().end())
                .filter(end -> !end.isAfter(duty.time().start()))
                .max(Comparator.naturalOrder())
                .map(end -> hours(RestPeriod.between(end, duty.time().start())) + " of rest before it");
        var after = row.duties().stream()
                .map(other -> other.time().start())
                .filter(start -> !start.isBefore(duty.time().end()))
                .min(Comparator.naturalOrder())
                .map(start -> hours(RestPeriod.between(duty.time().end(), start)) + " after it");
        var both = Stream.concat(before.stream(), after.stream()).collect(Collectors.joining(" and "));
        return both.isEmpty() ? Optional.empty() : Optional.of("has " + both);
    }

    private static String hours(RestPeriod rest) {
        return Wording.hours(rest.length());
    }
}
