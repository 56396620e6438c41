package uk.dutydesk.rota.planning.bound;

import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.CoverCurve;
import uk.dutydesk.rota.planning.grid.Grid;

/** The least that cover can cost if people may be had at given prices: of each cell it is at a bend of its curve. */
final class CoverPrice {

    private final Grid grid;
    private final Cost cost = new Cost();

    CoverPrice(Grid grid) {
        this.grid = grid;
    }

    double at(double[] gains) {
        var sum = 0.0;
        for (int day = 0; day < grid.days(); day++) {
            for (int value = 1; value < grid.values(); value++) {
                var curve = grid.cover()[day][value];
                if (curve != null) {
                    sum += least(curve, gains[day * grid.values() + value]);
                }
            }
        }
        return sum;
    }

    private double least(CoverCurve curve, double gain) {
        var least = Double.POSITIVE_INFINITY;
        for (var bend : new int[] {0, curve.least(), curve.wanted(), curve.most(), grid.people()}) {
            var number = Math.min(bend, grid.people());
            curve.add(number, cost.clear());
            least = Math.min(least, cost.price() + gain * number);
        }
        return least;
    }
}
