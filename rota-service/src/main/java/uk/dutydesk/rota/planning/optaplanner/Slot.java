package uk.dutydesk.rota.planning.optaplanner;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.entity.PlanningPin;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;

/** A duty for the solver to give to somebody, or to nobody. */
@PlanningEntity(difficultyComparatorClass = FewestEligibleFirst.class)
public class Slot {

    @PlanningId
    private UUID id = new UUID(0, 0);

    @PlanningPin
    private boolean held;

    private @Nullable PlannedDuty duty;

    @ValueRangeProvider(id = "eligible")
    private List<Person> eligible = List.of();

    @PlanningVariable(valueRangeProviderRefs = "eligible", nullable = true)
    private @Nullable Person person;

    @SuppressWarnings("unused") // the solver clones through it
    private Slot() {}

    private Slot(UUID id, PlannedDuty duty, List<Person> eligible, @Nullable Person person, boolean held) {
        this.id = id;
        this.duty = duty;
        this.eligible = eligible;
        this.person = person;
        this.held = held;
    }

    static Slot open(UUID id, PlannedDuty duty, List<Person> eligible, @Nullable Person start) {
        return new Slot(id, duty, eligible, start, false);
    }

    /** A duty that stays as it is. */
    static Slot held(UUID id, PlannedDuty duty, Person person) {
        return new Slot(id, duty, List.of(person), person, true);
    }

    PlannedDuty duty() {
        if (duty == null) {
            throw new IllegalStateException("A slot has a duty.");
        }
        return duty;
    }

    List<Person> eligible() {
        return eligible;
    }

    public @Nullable Person person() {
        return person;
    }

    /** For groups and joins, which never see a slot that nobody has. */
    Person holder() {
        if (person == null) {
            throw new IllegalStateException("Nobody has this slot.");
        }
        return person;
    }

    void giveTo(@Nullable Person newPerson) {
        this.person = newPerson;
    }

    boolean isHeld() {
        return held;
    }

    boolean isUnfilled() {
        return person == null;
    }

    UUID id() {
        return id;
    }
}
