package uk.dutydesk.rota.planning.optaplanner;

import uk.dutydesk.rota.planning.bound.ColumnSearch;
import uk.dutydesk.rota.planning.bound.GreedyRows;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.HardestFirst;
import uk.dutydesk.rota.planning.grid.Table;
import uk.dutydesk.rota.planning.grid.Watch;

/** Where a search begins when nobody has given it a table. */
final class FirstTable {

    private FirstTable() {}

    static Table of(Grid grid, Watch watch) {
        var greedy = ColumnSearch.hasParts(grid) ? GreedyRows.of(grid, watch) : null;
        return greedy == null ? HardestFirst.complete(grid, idle(grid), watch) : greedy;
    }

    /** Everybody off wherever they may be. */
    private static Table idle(Grid grid) {
        var table = Table.empty(grid.people(), grid.days());
        for (int person = 0; person < grid.people(); person++) {
            for (int day = 0; day < grid.days(); day++) {
                table.put(person, day, grid.choices()[person][day][0]);
            }
        }
        return table;
    }
}
