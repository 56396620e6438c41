package uk.dutydesk.rota.planning.bound;

import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.Watch;

/** The cheapest row that has no more of some values than there may be: forward over the days, those values counted in the state. */
final class CountedRows {

    private static final long MOST_STATES = 6_000_000;
    private static final int ASKED_EVERY = 4096; // labels

    private final RowStates states;
    private final int[] counted;
    private final int[] step;
    private final int counts;
    private final boolean[][] roomFor;
    private final Workspace workspace;

    CountedRows(RowStates states, int[] counted, int values, Workspace workspace) {
        this.workspace = workspace;
        this.states = states;
        this.counted = counted;
        this.step = new int[values];
        var all = 1L;
        for (var value : counted) {
            step[value] = (int) all;
            all = Math.min(MOST_STATES + 1, all * (states.mostOf(value) + 1));
        }
        var size = (int) all;
        this.counts = size;
        this.roomFor = new boolean[values][];
        for (var value : isWithinReach() ? counted : new int[0]) {
            roomFor[value] = new boolean[size];
            for (int count = 0; count < size; count++) {
                roomFor[value][count] = had(value, count) < states.mostOf(value);
            }
        }
    }

    /** Beyond it the tables would not fit; then the bound is that of the limits made dear. */
    boolean isWithinReach() {
        return (long) states.size() * counts <= MOST_STATES;
    }

    private int had(int value, int count) {
        return count / step[value] % (states.mostOf(value) + 1);
    }

    /**
     * Finds it.
     *
     * @param prices of each value on each day, with what a counted value is made dearer by
     * @param dearer by how much, [value]: it comes off again for each that was had
     * @param ahead looked at the same prices
     * @param below what the row must be cheaper than
     * @return null where none is
     */
    int @Nullable [] find(double[][] prices, double[] dearer, LookAhead ahead, double below, Watch watch) {
        try {
            return count(prices, dearer, ahead, below, watch);
        } catch (Watch.Over over) {
            workspace.clean();
            throw over;
        }
    }

    private int @Nullable [] count(double[][] prices, double[] dearer, LookAhead ahead, double below, Watch watch) {
        var allowed = below;
        for (var value : counted) {
            allowed += dearer[value] * states.mostOf(value);
        }
        workspace.makeRoom(states.size() * counts);
        for (var value : states.choices(0)) {
            var state = states.first(value);
            if (state >= 0) {
                var at = state * counts + step[value];
                workspace.cost(0)[at] = prices[0][value];
                workspace.label(0)[at] = workspace.add(at);
            }
        }
        var first = 0;
        for (int day = 1; day < states.days(); day++) {
            var reached = workspace.labels();
            extend(day, first, prices[day], ahead, allowed, watch);
            first = reached;
        }
        return cheapest(first, dearer, below);
    }

    /** From each state of the day before, which are the labels since the first one. */
    private void extend(int day, int first, double[] prices, LookAhead ahead, double allowed, Watch watch) {
        var now = workspace.cost(day - 1);
        var last = workspace.labels();
        for (int label = first; label < last; label++) {
            if ((label - first) % ASKED_EVERY == 0) {
                watch.goOn();
            }
            var at = workspace.state(label);
            var sofar = now[at];
            now[at] = LookAhead.NONE;
            var state = at / counts;
            if (sofar + ahead.from(day - 1, state) < allowed) {
                for (var value : states.choices(day)) {
                    var target = target(day, state, at % counts, value);
                    if (target >= 0) {
                        reach(day, target, label, sofar + prices[value], ahead, allowed);
                    }
                }
            }
        }
    }

    private int target(int day, int state, int count, int value) {
        var phase = states.phaseOf(state);
        var to = states.phaseAfter(day, phase, value);
        var room = roomFor[value];
        if (to < 0 || (room != null && !room[count])) {
            return -1;
        }
        var total = states.totalOf(state) + states.lengthOf(value);
        var weekend = states.weekendOf(state) + states.weekendAdded(day, phase, value);
        return total > states.mostAfter(states.days()) || weekend >= states.weekends()
                ? -1
                : states.state(to, total, weekend) * counts + count + step[value];
    }

    private void reach(int day, int target, int from, double whole, LookAhead ahead, double allowed) {
        var next = workspace.cost(day);
        if (whole >= next[target] || whole + ahead.from(day, target / counts) >= allowed) {
            return;
        }
        if (next[target] == LookAhead.NONE) {
            workspace.label(day)[target] = workspace.add(target);
        }
        next[target] = whole;
        workspace.comesFrom(workspace.label(day)[target], from);
    }

    private int @Nullable [] cheapest(int first, double[] dearer, double below) {
        var last = workspace.cost(states.days() - 1);
        var best = -1;
        var least = below;
        for (int label = first; label < workspace.labels(); label++) {
            var at = workspace.state(label);
            var real = last[at];
            for (var value : counted) {
                real -= dearer[value] * had(value, at % counts);
            }
            if (real < least) {
                best = label;
                least = real;
            }
            last[at] = LookAhead.NONE;
        }
        return best < 0 ? null : rowTo(best);
    }

    private int[] rowTo(int last) {
        var row = new int[states.days()];
        var label = last;
        for (int day = states.days() - 1; day >= 0; day--) {
            row[day] = states.valueOf(workspace.state(label) / counts);
            label = day > 0 ? workspace.parent(label) : label;
        }
        return row;
    }
}
