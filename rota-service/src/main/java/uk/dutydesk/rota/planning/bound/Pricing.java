package uk.dutydesk.rota.planning.bound;

import java.util.Arrays;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.Grid;

/** Rows of everybody at given prices, for one thread. */
final class Pricing {

    /** About how many steps a look at everybody may take: a few seconds. Larger rotas are searched without a bound. */
    private static final double MOST_EFFORT = 3e9;

    private final Grid grid;
    private final CheapestRow[] rows;

    Pricing(Grid grid, Workspace workspace) {
        this(grid, new CheapestRow[grid.people()]);
        for (int person = 0; person < rows.length; person++) {
            rows[person] = new CheapestRow(grid, new RowStates(grid, person), workspace);
        }
    }

    private Pricing(Grid grid, CheapestRow[] rows) {
        this.grid = grid;
        this.rows = rows;
    }

    /** Of some people only, who are numbered from 0 then. */
    Pricing of(int[] persons, Grid few) {
        return new Pricing(
                few, Arrays.stream(persons).mapToObj(person -> rows[person]).toArray(CheapestRow[]::new));
    }

    static boolean isWithinReach(Grid grid) {
        if (grid.shapes().isEmpty()) {
            return false;
        }
        var effort = 0.0;
        for (int person = 0; person < grid.people(); person++) {
            effort += new RowStates(grid, person).effort();
        }
        return effort <= MOST_EFFORT;
    }

    CheapestRow.Priced find(int person, double[] gains, double known, boolean exactly) {
        return rows[person].find(gains, known, exactly);
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
