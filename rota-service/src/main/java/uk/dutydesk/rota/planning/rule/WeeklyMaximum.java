package uk.dutydesk.rota.planning.rule;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.Row;
import uk.dutydesk.rota.workingtime.London;

/** No more duties from Monday to Sunday than a person has agreed to; on call from home is not counted. */
final class WeeklyMaximum implements RowRule {

    @Override
    public String name() {
        return "No more duties a week than agreed";
    }

    @Override
    public Level level() {
        return Level.HARD;
    }

    @Override
    public int effort() {
        return 3;
    }

    @Override
    public List<Breach> breaches(Person person, Row row) {
        var most = person.pattern().maxDutiesPerWeek();
        if (most == null) {
            return List.of();
        }
        List<Breach> breaches = new ArrayList<>();
        LocalDate week = null;
        var count = 0;
        for (var duty : row.duties()) {
            if (!counts(duty)) {
                continue;
            }
            var itsWeek = London.weekOf(duty.shift().day());
            count = Objects.equals(itsWeek, week) ? count + 1 : 1;
            week = itsWeek;
            if (count > most && !duty.isGiven()) {
                breaches.add(tooMany(duty, most));
            }
        }
        return breaches;
    }

    private static boolean counts(PlannedDuty duty) {
        return !duty.shift().onCall() && !duty.isBesideSomeone();
    }

    @Override
    public Optional<Duration> neverMendedWithin() {
        return Optional.of(Duration.ZERO);
    }

    /** What is given counts for nothing here: where it comes last in its week, what comes before it is no breach. */
    @Override
    public List<Tally> tallies(Person person, List<PlannedDuty> held, List<PlannedDuty> open) {
        var most = person.pattern().maxDutiesPerWeek();
        if (most == null) {
            return List.of();
        }
        return open.stream()
                .filter(WeeklyMaximum::counts)
                .map(duty -> London.weekOf(duty.shift().day()))
                .distinct()
                .map(week -> new Tally(
                        duty -> counts(duty)
                                && !duty.isGiven()
                                && London.weekOf(duty.shift().day()).equals(week),
                        count -> Math.max(0, count - most)))
                .toList();
    }

    private Breach tooMany(PlannedDuty duty, int most) {
        return new Breach(this, 1, duty, null, () -> "has agreed to at most " + most + " duties a week");
    }
}
