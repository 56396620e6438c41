package uk.dutydesk.rota.planning.rule;

import java.util.Optional;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.Wished;

/** A time a person said they cannot work is kept free. */
final class CannotThen implements DutyRule {

    @Override
    public String name() {
        return "Times people cannot work are kept free";
    }

    @Override
    public Level level() {
        return Level.HARD;
    }

    @Override
    public int effort() {
        return 4;
    }

    @Override
    public Optional<String> against(Person person, PlannedDuty duty) {
        return person.wishes().stream()
                        .anyMatch(wish ->
                                wish.kind() == Wished.Kind.CANNOT && wish.time().overlaps(duty.time()))
                ? Optional.of("has said they cannot work then")
                : Optional.empty();
    }
}
