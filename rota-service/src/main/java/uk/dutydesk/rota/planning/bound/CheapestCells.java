package uk.dutydesk.rota.planning.bound;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.Watch;

/**
 * The cheapest row of one person where each day has works of its own.
 *
 * <p>What numbers of cells cost is not in the states at first: each cell that counts is made dearer, or cheaper, until the row
 * found has the numbers one would choose at that price (a Lagrangian). That gives a row and a bound from below. Where the two must
 * meet and do not, the numbers are counted after all, between the two.
 */
final class CheapestCells implements RowPricing {

    private static final double EQUAL = 1e-7;
    private static final int ATTEMPTS = 12;
    private static final int ATTEMPTS_EXACTLY = 40;
    private static final int PATIENCE = 3;
    private static final double FIRST_GUESS = 100;

    private final CellStates states;
    private final List<CellTally> tallies;
    private final CellsAhead ahead;
    private final double[] best;
    private double cheapest;
    private double least;
    private int @Nullable [] row;

    CheapestCells(CellStates states) {
        this.states = states;
        this.tallies = states.tallies();
        this.ahead = new CellsAhead(states);
        this.best = new double[tallies.size()];
    }

    @Override
    public Priced find(double[] gains, double known, boolean exactly, Watch watch) {
        ahead.price(gains);
        cheapest = known;
        least = Double.NEGATIVE_INFINITY;
        row = null;
        approach(exactly ? ATTEMPTS_EXACTLY : ATTEMPTS, watch);
        backToTheBest();
        if (exactly && least < cheapest - EQUAL) {
            ahead.look();
            count(watch);
        }
        return new Priced(row == null ? null : values(row), Math.min(least, cheapest));
    }

    private void approach(int attempts, Watch watch) {
        var step = 1.0;
        var inVain = 0;
        for (int attempt = 0; attempt < attempts; attempt++) {
            watch.goOn();
            ahead.look();
            var found = ahead.row();
            var counts = ahead.counts(found);
            consider(found, ahead.real(found, counts));
            var bound = ahead.least();
            inVain = bound > least + EQUAL ? 0 : inVain + 1;
            keep(bound);
            if (least >= cheapest - EQUAL) {
                return;
            }
            if (inVain == PATIENCE) {
                step /= 2;
                inVain = 0;
            }
            var off = cheapest == LookAhead.NONE ? FIRST_GUESS : cheapest - bound;
            if (!adjust(counts, step * off)) {
                return;
            }
        }
    }

    private void consider(int[] found, double real) {
        if (real < cheapest) {
            cheapest = real;
            row = found;
        }
    }

    private void keep(double bound) {
        if (bound > least) {
            least = bound;
            for (int tally = 0; tally < best.length; tally++) {
                best[tally] = tallies.get(tally).dearer();
            }
        }
    }

    private void backToTheBest() {
        for (int tally = 0; tally < best.length; tally++) {
            tallies.get(tally).price(best[tally]);
        }
    }

    /** Makes dearer what there was too much of, and cheaper what there was too little of; says whether there was anything. */
    private boolean adjust(int[] counts, double off) {
        var length = 0;
        for (int tally = 0; tally < counts.length; tally++) {
            var too = counts[tally] - tallies.get(tally).cheapest();
            length += too * too;
        }
        if (length == 0) {
            return false;
        }
        for (int tally = 0; tally < counts.length; tally++) {
            var each = tallies.get(tally);
            var too = counts[tally] - each.cheapest();
            if (too != 0) {
                each.price(each.dearer() + off * too / length);
            }
        }
        return true;
    }

    private void count(Watch watch) {
        var counting = new CellCounting(states, ahead);
        var found = counting.find(cheapest - EQUAL, watch);
        if (found != null) {
            consider(found, ahead.real(found, ahead.counts(found)));
        }
        if (counting.isComplete()) {
            least = cheapest;
        }
    }

    private int[] values(int[] choices) {
        var values = new int[choices.length];
        for (int day = 0; day < values.length; day++) {
            values[day] = states.choices(day)[choices[day]];
        }
        return values;
    }
}
