package uk.dutydesk.rota.planning.bound;

import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Watch;

/**
 * The cheapest row of one person at given prices, by dynamic programming over the days.
 *
 * <p>Values of which there may be only so many make the table large and seldom bind. So they are not counted at first; a value
 * the cheapest row has too many of is made dearer until the row keeps its limit (a Lagrangian of the limits). That gives a row and
 * a bound. Where the two must meet and do not, the values are counted after all, between the two.
 */
final class CheapestRow implements RowPricing {

    private static final double EQUAL = 1e-7;
    private static final double FIRST_STEP = 8;
    private static final double SMALL_STEP = 0.01;
    private static final int ATTEMPTS = 4;
    private static final int ATTEMPTS_EXACTLY = 12;

    private final RowStates states;
    private final Workspace workspace;
    private final int values;
    private final LookAhead ahead;
    private final double[][] prices;
    private final double[] dearer;
    private final double[] above;
    private final double[] below;
    private int[] counted = {};
    private @Nullable CountedRows counting;

    CheapestRow(Grid grid, RowStates states, Workspace workspace) {
        this.states = states;
        this.workspace = workspace;
        this.values = grid.values();
        this.ahead = new LookAhead(states, workspace);
        this.prices = new double[grid.days()][values];
        this.dearer = new double[values];
        this.above = new double[values];
        this.below = new double[values];
    }

    @Override
    public Priced find(double[] gains, double known, boolean exactly, Watch watch) {
        var cheapest = known;
        int[] row = null;
        var least = Double.NEGATIVE_INFINITY;
        var best = dearer.clone();
        Arrays.fill(above, 0);
        Arrays.fill(below, LookAhead.NONE);
        for (int attempt = 0; attempt < (exactly ? ATTEMPTS_EXACTLY : ATTEMPTS); attempt++) {
            price(gains);
            ahead.look(prices, watch);
            var found = ahead.row(prices);
            if (found == null) {
                return new Priced(null, Double.POSITIVE_INFINITY);
            }
            var had = howOften(found);
            var bound = bound(found);
            if (bound > least) {
                least = bound;
                System.arraycopy(dearer, 0, best, 0, values);
            }
            if (least >= cheapest - EQUAL) {
                break;
            }
            var real = real(found, gains);
            if (isWithinLimits(had) && real < cheapest) {
                cheapest = real;
                row = found;
            }
            if (!adjust(had)) {
                break;
            }
        }
        System.arraycopy(best, 0, dearer, 0, values);
        if (exactly
                && least < cheapest - EQUAL
                && counted.length > 0
                && counting().isWithinReach()) {
            price(gains);
            ahead.look(prices, watch);
            var found = counting().find(prices, dearer, ahead, cheapest, watch);
            row = found == null ? row : found;
            least = found == null ? cheapest : real(found, gains);
        }
        return new Priced(row, Math.min(least, cheapest));
    }

    /**
     * Every row that costs no more than this at these prices, and some that cost more, where the cheapest was found at the same before.
     *
     * @param each is shown each row, to read and not to keep; false where it has seen enough
     * @return false where not all were shown
     */
    boolean all(double[] gains, double most, Predicate<int[]> each, Watch watch) {
        price(gains);
        ahead.look(prices, watch);
        var given = 0.0;
        for (var work : states.works()) {
            given += dearer[work] > 0 ? dearer[work] * states.mostOf(work) : 0;
        }
        return new RowsWithin(states, ahead, prices, most + given + EQUAL, each, watch).showAll();
    }

    private void price(double[] gains) {
        for (int day = 0; day < prices.length; day++) {
            prices[day][Grid.OFF] = states.price(day, Grid.OFF);
            for (var work : states.works()) {
                prices[day][work] = states.price(day, work) - gains[day * values + work] + dearer[work];
            }
        }
    }

    private double bound(int[] row) {
        var bound = 0.0;
        for (int day = 0; day < row.length; day++) {
            bound += prices[day][row[day]];
        }
        for (var work : states.works()) {
            bound -= dearer[work] > 0 ? dearer[work] * states.mostOf(work) : 0;
        }
        return bound;
    }

    private double real(int[] row, double[] gains) {
        var real = 0.0;
        for (int day = 0; day < row.length; day++) {
            real += states.price(day, row[day]) - (row[day] == Grid.OFF ? 0 : gains[day * values + row[day]]);
        }
        return real;
    }

    private int[] howOften(int[] row) {
        var had = new int[values];
        for (var value : row) {
            had[value]++;
        }
        return had;
    }

    private boolean isWithinLimits(int[] had) {
        for (var work : states.works()) {
            if (had[work] > states.mostOf(work)) {
                return false;
            }
        }
        return true;
    }

    /** Makes dearer what there was too much of, and cheaper again what there was too little of; says whether anything moved. */
    private boolean adjust(int[] had) {
        var moved = false;
        for (var work : states.works()) {
            var before = dearer[work];
            if (had[work] > states.mostOf(work)) {
                count(work);
                above[work] = Math.max(above[work], before);
                dearer[work] = below[work] == LookAhead.NONE
                        ? Math.max(2 * before, before + FIRST_STEP)
                        : (above[work] + below[work]) / 2;
            } else if (before > 0 && had[work] < states.mostOf(work)) {
                below[work] = Math.min(below[work], before);
                dearer[work] = below[work] < SMALL_STEP ? 0 : (above[work] + below[work]) / 2;
            }
            moved |= Math.abs(dearer[work] - before) > SMALL_STEP;
        }
        return moved;
    }

    private void count(int work) {
        if (Arrays.stream(counted).noneMatch(value -> value == work)) {
            counted = Arrays.copyOf(counted, counted.length + 1);
            counted[counted.length - 1] = work;
            counting = null;
        }
    }

    private CountedRows counting() {
        if (counting == null) {
            counting = new CountedRows(states, counted, values, workspace);
        }
        return counting;
    }
}
