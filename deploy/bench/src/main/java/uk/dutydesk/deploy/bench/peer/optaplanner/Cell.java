package uk.dutydesk.deploy.bench.peer.optaplanner;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;
import uk.dutydesk.rota.planning.grid.Grid;

/** What one person does on one day. */
@PlanningEntity
public class Cell {

    @PlanningId
    private int id;

    private Grid grid;
    private int person;
    private int day;
    private List<Integer> choices = List.of();

    @PlanningVariable(valueRangeProviderRefs = "choices")
    private @Nullable Integer value;

    /** For the engine, which clones cells. */
    @SuppressWarnings({"NullAway", "unused"})
    Cell() {}

    Cell(Grid grid, int person, int day) {
        this.grid = grid;
        this.person = person;
        this.day = day;
        id = person * grid.days() + day;
        choices = IntStream.of(grid.choices()[person][day]).boxed().toList();
        value = grid.start() == null ? null : (Integer) grid.start().at(person, day);
    }

    @ValueRangeProvider(id = "choices")
    public List<Integer> getChoices() {
        return choices;
    }

    public int getId() {
        return id;
    }

    Grid grid() {
        return grid;
    }

    int person() {
        return person;
    }

    int day() {
        return day;
    }

    public @Nullable Integer getValue() {
        return value;
    }

    public void setValue(@Nullable Integer value) {
        this.value = value;
    }
}
