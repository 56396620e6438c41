package uk.dutydesk.rota.planning.bound;

import java.util.function.Predicate;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Watch;

/**
 * Every row of one person that costs no more than so much at given prices. It is known what the rest of a row costs at least from each
 * state on, so no way is followed in vain but where a value is had too often.
 */
final class RowsWithin {

    private static final int BETWEEN_QUESTIONS = 4_096;
    private static final int MOST_STEPS = 20_000_000;

    private final RowStates states;
    private final LookAhead ahead;
    private final double[][] prices;
    private final double most;
    private final Predicate<int[]> each;
    private final Watch watch;
    private final int[] row;
    private final int[] had;
    private int steps;

    /**
     * @param ahead has looked at these prices
     * @param prices of each value on each day: [day][value]
     * @param each is shown each row, to read and not to keep; false where it has seen enough
     */
    RowsWithin(RowStates states, LookAhead ahead, double[][] prices, double most, Predicate<int[]> each, Watch watch) {
        this.states = states;
        this.ahead = ahead;
        this.prices = prices;
        this.most = most;
        this.each = each;
        this.watch = watch;
        this.row = new int[states.days()];
        this.had = new int[prices[0].length];
    }

    /** False where somebody had seen enough, or it would take too long to see all. */
    boolean showAll() {
        for (var value : states.choices(0)) {
            var state = states.first(value);
            if (state >= 0 && !follow(0, state, value, 0)) {
                return false;
            }
        }
        return true;
    }

    private boolean follow(int day, int state, int value, double before) {
        var cost = before + prices[day][value];
        if (cost + ahead.from(day, state) > most || (value != Grid.OFF && had[value] == states.mostOf(value))) {
            return true;
        }
        if (++steps % BETWEEN_QUESTIONS == 0) {
            watch.goOn();
        }
        row[day] = value;
        if (day == row.length - 1) {
            return each.test(row);
        }
        had[value]++;
        var goesOn = goOn(day + 1, state, cost) && steps < MOST_STEPS;
        had[value]--;
        return goesOn;
    }

    private boolean goOn(int day, int state, double cost) {
        var phase = states.phaseOf(state);
        for (var value : states.choices(day)) {
            var to = states.phaseAfter(day, phase, value);
            var total = states.totalOf(state) + states.lengthOf(value);
            var weekend = states.weekendOf(state) + states.weekendAdded(day, phase, value);
            var mayCome = to >= 0 && total <= states.mostAfter(states.days()) && weekend < states.weekends();
            if (mayCome && !follow(day, states.state(to, total, weekend), value, cost)) {
                return false;
            }
        }
        return true;
    }
}
