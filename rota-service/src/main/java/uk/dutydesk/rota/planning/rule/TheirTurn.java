package uk.dutydesk.rota.planning.rule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.Concern;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.Row;
import uk.dutydesk.rota.planning.Wording;

/** A line that goes round goes to whoever's turn it is. Counted in duties. */
final class TheirTurn implements DutyRule {

    @Override
    public String name() {
        return "A line that goes round keeps its order";
    }

    @Override
    public Level level() {
        return Level.SOFT;
    }

    @Override
    public int weight() {
        return 20;
    }

    @Override
    public @Nullable Concern concern() {
        return Concern.TURNS;
    }

    @Override
    public Optional<String> against(Person person, PlannedDuty duty) {
        var turn = duty.shift().precedent().turnOf();
        return turn == null || turn.equals(person.id()) || duty.isBesideSomeone()
                ? Optional.empty()
                : Optional.of("would have " + Wording.duty(duty) + " in somebody else's turn");
    }

    @Override
    public Optional<String> inFavour(Person person, Row row, PlannedDuty duty) {
        return person.id().equals(duty.shift().precedent().turnOf())
                ? Optional.of("has it because it is their turn")
                : Optional.empty();
    }
}
