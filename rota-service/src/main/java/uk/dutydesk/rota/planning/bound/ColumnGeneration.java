package uk.dutydesk.rota.planning.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Watch;

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
    private static final double STRONG_SMOOTHING = 0.95;
    private static final double LEAST_SMOOTHING = 0.05;

    private final CoverPrice cover;
    private final Pricing pricing;
    private final Master master;
    private int[] persons;
    private double bound = Double.NEGATIVE_INFINITY;
    private double[] boundGains = {};
    private boolean isWhole = true;
    private double smoothingAtFirst = SMOOTHING;
    private OptionalInt withoutRow = OptionalInt.empty();

    ColumnGeneration(Grid grid, Pricing pricing, Master master) {
        this.persons = IntStream.range(0, grid.people()).toArray();
        this.cover = new CoverPrice(grid);
        this.pricing = pricing;
        this.master = master;
    }

    /** What the table cannot cost less than, or minus infinity before the first turn. */
    double bound() {
        return bound;
    }

    /** The prices at which the bound was found; empty before the first turn. To read, not to keep. */
    double[] gainsOfBound() {
        return boundGains;
    }

    /** Somebody whose rules no row keeps, if anybody was found whose rules contradict each other. */
    OptionalInt withoutRow() {
        return withoutRow;
    }

    /**
     * Begins where everybody has the row they would choose for themselves, and leaves that slowly. Where there is a work for each
     * duty, the first prices of a program of few columns say nothing, and a bound near what is fair to each is soon there.
     */
    void beginWithEverybodysOwnChoice(Watch watch) {
        smoothingAtFirst = STRONG_SMOOTHING;
        if (master.solve(watch)) {
            var nothing = new double[master.gains().length];
            price(nothing, nothing, false, watch).forEach(master::add);
        }
    }

    /** The rows of all others in the master are fixed: they are not priced any more, and there is no bound from then on. */
    void only(int[] those) {
        persons = those;
        isWhole = false;
        bound = Double.NEGATIVE_INFINITY;
    }

    /**
     * Goes on for so many turns at most, and while there is room for rows.
     *
     * @param closeEnough stops once the mix costs no more than this above the bound
     * @return whether the master could be solved
     */
    boolean run(int turns, double closeEnough, Watch watch) {
        var smoothing = isWhole ? smoothingAtFirst : 0;
        var exactly = false;
        for (int turn = 0; turn < turns && !master.isFull(); turn++) {
            if (!master.solve(watch)) {
                return false;
            }
            var gains = master.gains();
            var added = price(gains, smoothed(gains, smoothing), exactly, watch);
            var isClose = isWhole && master.value() - bound < closeEnough;
            var isAllThereIs = added.isEmpty() && exactly && smoothing == 0;
            if ((isClose || isAllThereIs) && !master.raise()) {
                return true;
            }
            added.forEach(master::add);
            if (added.isEmpty()) {
                smoothing = exactly ? lessThan(smoothing) : smoothing;
                exactly = true;
            }
        }
        return master.solve(watch);
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

    /** Left among them it has looked at some people only, and there is no new bound. */
    private List<Column> price(double[] gains, double[] asked, boolean exactly, Watch watch) {
        var lagrangian = cover.at(asked);
        List<Column> added = new ArrayList<>();
        for (var person : persons) {
            var priced = pricing.find(person, asked, cheapestKnown(person, asked), exactly, watch);
            lagrangian += priced.least();
            if (priced.least() == Double.POSITIVE_INFINITY) {
                withoutRow = OptionalInt.of(person);
            }
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
}
