package uk.dutydesk.rota.planning.bound;

import java.util.Arrays;
import uk.dutydesk.rota.planning.grid.CellShape;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.Grid;

/** Rows of everybody at given prices, for one thread. */
final class Pricing {

    /** About how many steps a look at everybody may take: a few seconds. Larger rotas are searched without a bound. */
    private static final double MOST_EFFORT = 3e9;

    private static final long MOST_CELLS = 12_000;

    private final Grid grid;
    private final RowPricing[] rows;
    private final Mending mending;

    Pricing(Grid grid, Workspace workspace) {
        this(grid, new RowPricing[grid.people()]);
        for (int person = 0; person < rows.length; person++) {
            rows[person] = grid.shapes().get(person) instanceof CellShape cells
                    ? new CheapestCells(new CellStates(cells, grid.values()))
                    : new CheapestRow(grid, new RowStates(grid, person), workspace);
        }
    }

    private Pricing(Grid grid, RowPricing[] rows) {
        this.grid = grid;
        this.mending = new Mending(grid);
        this.rows = rows;
    }

    /** Of some people only, who are numbered from 0 then. */
    Pricing of(int[] persons, Grid few) {
        return new Pricing(
                few, Arrays.stream(persons).mapToObj(person -> rows[person]).toArray(RowPricing[]::new));
    }

    static boolean isWithinReach(Grid grid) {
        if (grid.shapes().isEmpty() || grid.days() == 0) {
            return false;
        }
        if (isOfCells(grid)) {
            return (long) grid.people() * grid.days() <= MOST_CELLS;
        }
        var effort = 0.0;
        for (int person = 0; person < grid.people(); person++) {
            effort += new RowStates(grid, person).effort();
        }
        return effort <= MOST_EFFORT;
    }

    /** Whether each day has works of its own here. */
    static boolean isOfCells(Grid grid) {
        return grid.shapes().get(0) instanceof CellShape;
    }

    RowPricing.Priced find(int person, double[] gains, double known, boolean exactly) {
        var priced = rows[person].find(gains, known, exactly);
        if (priced.row() != null) {
            mending.mend(person, priced.row(), gains);
        }
        return priced;
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
