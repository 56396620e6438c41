package uk.dutydesk.rota.planning.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.Row;
import uk.dutydesk.rota.planning.Wording;

/** Nobody is on two duties at once. */
final class NoOverlap implements RowRule {

    @Override
    public String name() {
        return "One duty at a time";
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
    public int weight() {
        return 12; // worse than any lack of rest, which is at most 11 hours
    }

    @Override
    public List<Breach> breaches(Person person, Row row) {
        List<Breach> breaches = new ArrayList<>();
        var duties = row.duties();
        for (int i = 0; i < duties.size(); i++) {
            for (int j = i + 1;
                    j < duties.size()
                            && duties.get(i).time().overlaps(duties.get(j).time());
                    j++) {
                if (!duties.get(i).isGiven() || !duties.get(j).isGiven()) {
                    breaches.add(both(duties.get(i), duties.get(j)));
                }
            }
        }
        return breaches;
    }

    private Breach both(PlannedDuty one, PlannedDuty other) {
        return new Breach(this, 1, other, one, () -> "has another duty then: " + Wording.duty(one));
    }
}
