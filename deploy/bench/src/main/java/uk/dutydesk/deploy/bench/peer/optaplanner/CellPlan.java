package uk.dutydesk.deploy.bench.peer.optaplanner;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Table;

/** A grid as the engine fills it. */
@PlanningSolution
public class CellPlan {

    @PlanningEntityCollectionProperty
    private List<Cell> cells = new ArrayList<>();

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    /** For the engine, which clones plans. */
    CellPlan() {}

    CellPlan(Grid grid) {
        for (int person = 0; person < grid.people(); person++) {
            for (int day = 0; day < grid.days(); day++) {
                cells.add(new Cell(grid, person, day));
            }
        }
    }

    Table table() {
        var grid = cells.get(0).grid();
        var table = Table.empty(grid.people(), grid.days());
        for (var cell : cells) {
            var value = cell.getValue();
            table.put(cell.person(), cell.day(), value == null ? Grid.OFF : value);
        }
        return table;
    }

    boolean isComplete() {
        return score != null && score.isSolutionInitialized();
    }

    Cost cost() {
        return cells.get(0).grid().price(table());
    }
}
