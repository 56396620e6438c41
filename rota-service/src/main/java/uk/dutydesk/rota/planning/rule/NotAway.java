package uk.dutydesk.rota.planning.rule;

import java.util.Optional;
import uk.dutydesk.rota.planning.Away;
import uk.dutydesk.rota.planning.Duty;
import uk.dutydesk.rota.planning.Person;

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
    public Optional<String> against(Person person, Duty duty) {
        return person.away().stream()
                .filter(away -> away.time().overlaps(duty.time()))
                .map(Away::reason)
                .findFirst();
    }
}
