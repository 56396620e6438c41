package uk.dutydesk.rota.planning.optaplanner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Table;
import uk.dutydesk.rota.planning.move.BlockMoves;

/** A grid in the solver's terms. */
@PlanningSolution
public class GridPlan {

    @PlanningEntityCollectionProperty
    private List<Cell> cells = List.of();

    @PlanningScore
    @SuppressWarnings("UnusedVariable") // the engine writes it
    private @Nullable HardMediumSoftLongScore score;

    private @Nullable Working working;

    @SuppressWarnings("unused") // the solver clones through it
    private GridPlan() {}

    GridPlan(Grid grid, Table start) {
        List<Cell> all = new ArrayList<>();
        for (int person = 0; person < grid.people(); person++) {
            for (int day = 0; day < grid.days(); day++) {
                var choices = Arrays.stream(grid.choices()[person][day]).boxed().toList();
                all.add(new Cell(all.size(), person, day, choices, start.at(person, day)));
            }
        }
        this.cells = all;
        this.working = new Working(grid, new BlockMoves(grid));
    }

    /** What does not change while it is searched: copies of the plan share it. */
    record Working(Grid grid, BlockMoves moves) {}

    Working working() {
        if (working == null) {
            throw new IllegalStateException("A plan has a grid.");
        }
        return working;
    }

    Cell at(int person, int day) {
        return cells.get(person * working().grid().days() + day);
    }

    Table table() {
        var grid = working().grid();
        var table = Table.empty(grid.people(), grid.days());
        cells.forEach(cell -> table.put(cell.person(), cell.day(), cell.value()));
        return table;
    }
}
