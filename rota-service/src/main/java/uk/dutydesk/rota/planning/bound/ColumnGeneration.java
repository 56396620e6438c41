package uk.dutydesk.rota.planning.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.CoverCurve;
import uk.dutydesk.rota.planning.grid.Grid;

/**
 * Adds columns to a master while they make it cheaper, and says what no table can go below.
 *
 * <p>The bound is a Lagrangian: whatever prices cover is given, the cheapest row of each person at them and the cheapest cover at
 * them cannot cost more together than any table does. So it holds at every turn and not only at the end. The prices asked are
 * smoothed towards those of the best bound, because plain ones jump about.
 */
final class ColumnGeneration {

    private static final double NOTICEABLE = 1e-6;
    private static final double SMOOTHING = 0.5;
    private static final double LEAST_SMOOTHING = 0.05;

    private final Grid grid;
    private final int[] taken;
    private final Pricing pricing;
    private final Master master;
    private int[] persons;
    private double bound = Double.NEGATIVE_INFINITY;
    private double[] boundGains = {};
    private boolean isWhole = true;

    /**
     * @param persons whose rows are looked for
     * @param taken how many of the others have each value: [day * values + value]
     */
    ColumnGeneration(Grid grid, int[] persons, int[] taken, Pricing pricing, Master master) {
        this.grid = grid;
        this.persons = persons;
        this.taken = taken;
        this.pricing = pricing;
        this.master = master;
    }

    /** What the table cannot cost less than, or minus infinity before the first turn. */
    double bound() {
        return bound;
    }

    /** The rows of all others in the master are fixed: they are not priced any more, and there is no bound from then on. */
    void only(int[] those) {
        persons = those;
        isWhole = false;
        bound = Double.NEGATIVE_INFINITY;
    }

    /**
     * Goes on for so many turns at most.
     *
     * @param closeEnough stops once the mix costs no more than this above the bound
     * @return whether the master could be solved
     */
    boolean run(int turns, double closeEnough, BooleanSupplier stopped) {
        var smoothing = isWhole ? SMOOTHING : 0;
        var exactly = false;
        for (int turn = 0; turn < turns && !stopped.getAsBoolean(); turn++) {
            if (!master.solve()) {
                return false;
            }
            var gains = master.gains();
            var added = price(gains, smoothed(gains, smoothing), exactly);
            if (isWhole && master.value() - bound < closeEnough) {
                return true;
            }
            added.forEach(master::add);
            if (added.isEmpty()) {
                if (exactly && smoothing == 0) {
                    return true;
                }
                smoothing = exactly ? lessThan(smoothing) : smoothing;
                exactly = true;
            }
        }
        return master.solve();
    }

    private static double lessThan(double smoothing) {
        return smoothing < LEAST_SMOOTHING ? 0 : smoothing / 2;
    }

    private double[] smoothed(double[] gains, double smoothing) {
        if (smoothing == 0 || boundGains.length == 0) {
            return gains;
        }
        var smoothed = new double[gains.length];
        for (int cell = 0; cell < gains.length; cell++) {
            smoothed[cell] = smoothing * boundGains[cell] + (1 - smoothing) * gains[cell];
        }
        return smoothed;
    }

    private List<Column> price(double[] gains, double[] asked, boolean exactly) {
        var lagrangian = coverAt(asked);
        List<Column> added = new ArrayList<>();
        for (var person : persons) {
            var priced = pricing.find(person, asked, cheapestKnown(person, asked), exactly);
            lagrangian += priced.least();
            var column = better(person, priced.row(), gains);
            if (column != null) {
                added.add(column);
            }
        }
        if (lagrangian > bound) {
            bound = lagrangian;
            boundGains = asked;
        }
        return added;
    }

    private @Nullable Column better(int person, int @Nullable [] row, double[] gains) {
        if (row == null) {
            return null;
        }
        var column = pricing.column(person, row);
        return column.cost() - pricing.worth(row, gains) - master.priceOf(person) < -NOTICEABLE ? column : null;
    }

    private double cheapestKnown(int person, double[] gains) {
        var least = Double.POSITIVE_INFINITY;
        for (var column : master.columnsOf(person)) {
            least = Math.min(least, column.cost() - pricing.worth(column.row(), gains));
        }
        return least;
    }

    /** The least that cover can cost if people may be had at these prices: it is at a bend of the curve. */
    private double coverAt(double[] gains) {
        var sum = 0.0;
        for (int day = 0; day < grid.days(); day++) {
            for (int value = 1; value < grid.values(); value++) {
                var curve = grid.cover()[day][value];
                if (curve != null) {
                    var cell = day * grid.values() + value;
                    sum += coverAt(curve, taken[cell], gains[cell]);
                }
            }
        }
        return sum;
    }

    private double coverAt(CoverCurve curve, int others, double gain) {
        var least = Double.POSITIVE_INFINITY;
        var cost = new Cost();
        for (var bend : new int[] {0, curve.least(), curve.wanted(), curve.most(), grid.people()}) {
            var number = Math.max(others, Math.min(bend, grid.people()));
            cost.clear();
            curve.add(number, cost);
            least = Math.min(least, cost.price() + gain * (number - others));
        }
        return least;
    }
}
