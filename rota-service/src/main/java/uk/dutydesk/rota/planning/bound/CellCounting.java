package uk.dutydesk.rota.planning.bound;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.Watch;

/**
 * The cheapest row of cells, numbers counted: forward over the days, from each state with each set of numbers once. A way that
 * cannot end below what is known already is not gone on with; numbers no cell to come can change are settled and forgotten.
 */
final class CellCounting {

    private static final int MOST_LABELS = 300_000;
    private static final int STATE_BITS = 12;
    private static final int MOST_BITS = 62 - STATE_BITS;

    private final CellStates states;
    private final CellsAhead ahead;
    private final List<CellTally> tallies;
    private final int[] shift;
    private final long[] mask;
    private final Labels labels = new Labels();
    private boolean isComplete = true;

    CellCounting(CellStates states, CellsAhead ahead) {
        this.states = states;
        this.ahead = ahead;
        this.tallies = states.tallies();
        this.shift = new int[tallies.size()];
        this.mask = new long[tallies.size()];
        for (int tally = 0; tally < shift.length; tally++) {
            place(tally);
        }
    }

    /** Numbers that are never counted on the same day may have the same place in a key. */
    private void place(int tally) {
        var bits =
                Integer.SIZE - Integer.numberOfLeadingZeros(tallies.get(tally).most());
        var used = 0L;
        for (int other = 0; other < tally; other++) {
            var apart = tallies.get(other).lastDay() < tallies.get(tally).firstDay()
                    || tallies.get(tally).lastDay() < tallies.get(other).firstDay();
            used |= apart ? 0 : mask[other];
        }
        var own = (1L << bits) - 1;
        var at = 0;
        while (at + bits <= MOST_BITS && (used & own << at) != 0) {
            at++;
        }
        isComplete &= at + bits <= MOST_BITS;
        shift[tally] = at;
        mask[tally] = own << at;
    }

    /** False where there was too much to count: then what was found, if anything, may not be the cheapest. */
    boolean isComplete() {
        return isComplete;
    }

    /** The choices of a row that costs less than this, or null where none was found. */
    int @Nullable [] find(double below, Watch watch) {
        if (!isComplete) {
            return null;
        }
        labels.first(ahead.least() - ahead.from(0, 0));
        for (int day = 0; day < states.days() && isComplete; day++) {
            watch.goOn();
            labels.nextDay();
            extend(day, below);
        }
        var best = -1;
        for (int label = labels.begin(); isComplete && label < labels.end(); label++) {
            best = best < 0 || labels.cost(label) < labels.cost(best) ? label : best;
        }
        return best < 0 ? null : labels.choices(best, states.days());
    }

    private void extend(int day, double below) {
        var ways = states.ways(day);
        for (int label = labels.before(); label < labels.begin(); label++) {
            var state = labels.state(label);
            for (int way = ways.first()[state]; way < ways.first()[state + 1]; way++) {
                reach(day, label, ways.choice()[way], ways.to()[way], below);
            }
            if (labels.end() > MOST_LABELS) {
                isComplete = false;
                return;
            }
        }
    }

    private void reach(int day, int from, int choice, int to, double below) {
        var key = labels.key(from);
        var cost = labels.cost(from) + ahead.price(day, choice);
        for (var tally : states.tallied(day, choice)) {
            var each = tallies.get(tally);
            var count = count(key, tally);
            if (count == each.most()) {
                return;
            }
            cost += each.pricedFrom(count + 1) - each.pricedFrom(count);
            key += 1L << shift[tally];
        }
        for (int tally = 0; tally < shift.length; tally++) {
            var each = tallies.get(tally);
            if (each.lastDay() == day) {
                var count = count(key, tally);
                cost += each.priced(count) - each.pricedFrom(count);
                key &= ~mask[tally];
            }
        }
        if (cost + ahead.from(day + 1, to) < below) {
            labels.reach(to, key, cost, from, choice);
        }
    }

    private int count(long key, int tally) {
        return (int) ((key & mask[tally]) >>> shift[tally]);
    }

    static long combined(int state, long key) {
        return key << STATE_BITS | state;
    }
}
