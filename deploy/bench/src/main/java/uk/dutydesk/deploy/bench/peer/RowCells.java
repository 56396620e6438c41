package uk.dutydesk.deploy.bench.peer;

import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.Grid;

/** The values of one person's cells, as they are put in and taken out one by one; the engines' collectors share it. */
public final class RowCells {

    private final int[] row;

    public RowCells(int days) {
        row = new int[days];
    }

    /** Puts a value in and says how to take it out again. */
    public Runnable put(int day, int value) {
        row[day] = value;
        // the old value may be taken out after the new one was put in
        return () -> {
            if (row[day] == value) {
                row[day] = Grid.OFF;
            }
        };
    }

    public Cost price(Grid grid, int person) {
        var cost = new Cost();
        grid.rows().add(person, row, cost);
        return cost;
    }
}
