package uk.dutydesk.rota.planning.rule;

import java.util.Optional;
import uk.dutydesk.rota.planning.Away;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;

/** No duty during leave, sickness, training or protected time. */
final class NotAway implements DutyRule {

    @Override
    public String name() {
        return "Not on leave, away, in training or in protected time";
    }

    @Override
    public Level level() {
        return Level.HARD;
    }

    @Override
    public int effort() {
        return 5;
    }

    @Override
    public Optional<String> against(Person person, PlannedDuty duty) {
        return person.away().stream()
                .filter(away -> away.time().overlaps(duty.time()))
                .map(Away::reason)
                .findFirst();
    }
}
