package uk.dutydesk.rota.planning.bound;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Table;

/** A first table at once: each person in turn has the row that is cheapest as cover stands then. */
public final class GreedyRows {

    private GreedyRows() {}

    /** Nothing where somebody has no row at all, or it was stopped. Only for a grid that {@link ColumnSearch#suits}. */
    public static @Nullable Table of(Grid grid, BooleanSupplier stopped) {
        var pricing = new Pricing(grid);
        var table = Table.empty(grid.people(), grid.days());
        var counts = new int[grid.days() * grid.values()];
        for (int person = 0; person < grid.people(); person++) {
            var row = stopped.getAsBoolean()
                    ? null
                    : pricing.find(person, gains(grid, counts), Double.POSITIVE_INFINITY, true)
                            .row();
            if (row == null) {
                return null;
            }
            table.putRow(person, row);
            for (int day = 0; day < grid.days(); day++) {
                counts[day * grid.values() + row[day]]++;
            }
        }
        return table;
    }

    private static double[] gains(Grid grid, int[] counts) {
        var gains = new double[counts.length];
        var cost = new Cost();
        for (int day = 0; day < grid.days(); day++) {
            for (int value = 1; value < grid.values(); value++) {
                var curve = grid.cover()[day][value];
                if (curve != null) {
                    var cell = day * grid.values() + value;
                    cost.clear();
                    curve.add(counts[cell], cost);
                    var before = cost.price();
                    cost.clear();
                    curve.add(counts[cell] + 1, cost);
                    gains[cell] = before - cost.price();
                }
            }
        }
        return gains;
    }
}
