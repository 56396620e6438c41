package uk.dutydesk.rota.planning.bound;

import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.CellShape;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Watch;

/** Rows of everybody at given prices, for one thread. */
final class Pricing {

    private final Grid grid;
    private final Workspace workspace;
    private final @Nullable RowPricing[] rows;
    private final Mending mending;

    Pricing(Grid grid, Workspace workspace) {
        this(grid, workspace, new RowPricing[grid.people()]);
    }

    private Pricing(Grid grid, Workspace workspace, @Nullable RowPricing[] rows) {
        this.grid = grid;
        this.workspace = workspace;
        this.mending = new Mending(grid);
        this.rows = rows;
    }

    /** Made when somebody's row is first asked for: what the rules say of everybody takes seconds where there are many. */
    private RowPricing of(int person) {
        var row = rows[person];
        if (row == null) {
            row = grid.shapes().get(person) instanceof CellShape cells
                    ? new CheapestCells(new CellStates(cells, grid.values()))
                    : new CheapestRow(grid, new RowStates(grid, person), workspace);
            rows[person] = row;
        }
        return row;
    }

    /** Of some people only, who are numbered from 0 then. */
    Pricing of(int[] persons, Grid few) {
        return new Pricing(
                few, workspace, Arrays.stream(persons).mapToObj(this::of).toArray(RowPricing[]::new));
    }

    RowPricing.Priced find(int person, double[] gains, double known, boolean exactly, Watch watch) {
        watch.goOn();
        var priced = of(person).find(gains, known, exactly, watch);
        if (priced.row() != null) {
            mending.mend(person, priced.row(), gains, watch);
        }
        return priced;
    }

    /** False where rows are not looked for one by one, or somebody has seen enough; see {@link CheapestRow#all}. */
    boolean all(int person, double[] gains, double most, Predicate<int[]> each, Watch watch) {
        return of(person) instanceof CheapestRow rows && rows.all(gains, most, each, watch);
    }

    Column column(int person, int[] row) {
        var cost = new Cost();
        grid.rows().add(person, row, cost);
        return new Column(person, row.clone(), cost.price());
    }

    /** What a row is worth to the others: the people it gives to cover. */
    double worth(int[] row, double[] gains) {
        var worth = 0.0;
        for (int day = 0; day < row.length; day++) {
            worth += row[day] == Grid.OFF ? 0 : gains[day * grid.values() + row[day]];
        }
        return worth;
    }
}
