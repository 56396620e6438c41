package uk.dutydesk.rota.planning.rule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.Concern;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.Row;
import uk.dutydesk.rota.planning.Wording;

/** Whoever has a duty in the published rota keeps it. Counted in duties, those of the next weeks more. */
final class AsPublished implements DutyRule {

    @Override
    public String name() {
        return "What is published stays as it is";
    }

    @Override
    public Level level() {
        return Level.SOFT;
    }

    @Override
    public int weight() {
        return 6;
    }

    @Override
    public @Nullable Concern concern() {
        return Concern.STABILITY;
    }

    @Override
    public int size(PlannedDuty duty) {
        return duty.shift().precedent().notice();
    }

    @Override
    public Optional<String> against(Person person, PlannedDuty duty) {
        var published = duty.shift().precedent().publishedTo();
        return published == null || published.equals(person.id()) || duty.isBesideSomeone()
                ? Optional.empty()
                : Optional.of("would have " + Wording.duty(duty) + ", which is published as somebody else's");
    }

    @Override
    public Optional<String> inFavour(Person person, Row row, PlannedDuty duty) {
        return person.id().equals(duty.shift().precedent().publishedTo())
                ? Optional.of("has it in the published rota")
                : Optional.empty();
    }
}
