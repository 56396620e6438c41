package uk.dutydesk.rota.planning.rule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.Concern;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.Row;

/** A team's own duties go to its own people: they know the place and travel less. Counted in duties. */
final class OwnPlace implements DutyRule {

    @Override
    public String name() {
        return "A team's duties go to its own people";
    }

    @Override
    public Level level() {
        return Level.SOFT;
    }

    @Override
    public @Nullable Concern concern() {
        return Concern.NEAR_HOME;
    }

    @Override
    public int weight() {
        return 10;
    }

    @Override
    public Optional<String> against(Person person, PlannedDuty duty) {
        var team = duty.shift().team();
        return team == null || team.equals(person.team()) || duty.isBesideSomeone()
                ? Optional.empty()
                : Optional.of("is of another team");
    }

    @Override
    public Optional<String> inFavour(Person person, Row row, PlannedDuty duty) {
        var team = duty.shift().team();
        return team != null && team.equals(person.team())
                ? Optional.of("is of the team whose duty it is")
                : Optional.empty();
    }
}
