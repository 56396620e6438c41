package uk.dutydesk.rota.planning.optaplanner;

import java.util.List;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.entity.PlanningPin;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** One person on one day. */
@PlanningEntity
public class Cell {

    @PlanningId
    private int id;

    private int person;
    private int day;

    @PlanningPin
    @SuppressWarnings("UnusedVariable") // the engine reads it
    private boolean fixed;

    @ValueRangeProvider(id = "choices")
    @SuppressWarnings("UnusedVariable") // the engine reads it
    private List<Integer> choices = List.of();

    @PlanningVariable(valueRangeProviderRefs = "choices")
    private Integer value = 0;

    @SuppressWarnings("unused") // the solver clones through it
    private Cell() {}

    Cell(int id, int person, int day, List<Integer> choices, int value) {
        this.id = id;
        this.person = person;
        this.day = day;
        this.choices = choices;
        this.fixed = choices.size() == 1;
        this.value = value;
    }

    int id() {
        return id;
    }

    int person() {
        return person;
    }

    int day() {
        return day;
    }

    Integer value() {
        return value;
    }

    void put(Integer newValue) {
        this.value = newValue;
    }
}
