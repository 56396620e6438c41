package uk.dutydesk.deploy.bench.peer.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Table;

/** A grid as the engine fills it. */
@PlanningSolution
public class CellPlan {

    @PlanningEntityCollectionProperty
    private List<Cell> cells = new ArrayList<>();

    @SuppressWarnings("UnusedVariable") // the engine writes and reads it
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

    Cost cost() {
        return cells.get(0).grid().price(table());
    }
}
