package uk.dutydesk.deploy.bench.peer;

import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.Grid;

/** How many have each value on one day, as cells are put in and taken out one by one. */
public final class DayCells {

    private final int[] counts;

    public DayCells(int values) {
        counts = new int[values];
    }

    public Runnable put(int value) {
        counts[value]++;
        return () -> counts[value]--;
    }

    public Cost price(Grid grid, int day) {
        var cost = new Cost();
        for (int value = 1; value < counts.length; value++) {
            var curve = grid.cover()[day][value];
            if (curve != null) {
                curve.add(counts[value], cost);
            }
        }
        return cost;
    }
}
