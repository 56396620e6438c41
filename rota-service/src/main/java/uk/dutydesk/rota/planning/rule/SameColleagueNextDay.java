package uk.dutydesk.rota.planning.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.planning.Concern;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.Row;
import uk.dutydesk.rota.planning.Wording;

/**
 * Whoever has a weekday line has it on the next day too: what began on Monday is known on Tuesday. The amount is the number of
 * runs of days; fewer and longer runs are fewer handovers.
 */
final class SameColleagueNextDay implements RowRule {

    @Override
    public String name() {
        return "The same colleague on the next day";
    }

    @Override
    public Level level() {
        return Level.SOFT;
    }

    @Override
    public int weight() {
        return 3;
    }

    @Override
    public @Nullable Concern concern() {
        return Concern.CONTINUITY;
    }

    @Override
    public boolean isLeftOutOfBound() {
        return true;
    }

    @Override
    public List<Breach> breaches(Person person, Row row) {
        List<Breach> breaches = new ArrayList<>();
        for (var duty : row.duties()) {
            if (counts(duty) && !duty.isGiven() && !followsOn(duty, row)) {
                breaches.add(new Breach(
                        this,
                        1,
                        duty,
                        null,
                        () -> "would have " + Wording.duty(duty) + " without having had it on the day before"));
            }
        }
        return breaches;
    }

    @Override
    public Optional<String> inFavour(Person person, Row row, PlannedDuty duty) {
        return counts(duty) && followsOn(duty, row)
                ? Optional.of("has the same line on the day before")
                : Optional.empty();
    }

    private static boolean counts(PlannedDuty duty) {
        return duty.shift().kinds().contains(BurdenKind.WEEKDAYS) && !duty.isBesideSomeone();
    }

    private static boolean followsOn(PlannedDuty duty, Row row) {
        var dayBefore = duty.shift().day().minusDays(1);
        return row.duties().stream()
                .anyMatch(other -> other.shift().line().equals(duty.shift().line())
                        && other.shift().day().equals(dayBefore));
    }
}
