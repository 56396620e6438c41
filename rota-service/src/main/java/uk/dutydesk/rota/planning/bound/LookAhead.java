package uk.dutydesk.rota.planning.bound;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.Watch;

/** What the rest of a row costs at least, from each state after each day on, when no value is counted. */
final class LookAhead {

    static final double NONE = Double.POSITIVE_INFINITY;

    private final RowStates states;
    private final Workspace workspace;

    LookAhead(RowStates states, Workspace workspace) {
        this.states = states;
        this.workspace = workspace;
    }

    double from(int day, int state) {
        return workspace.ahead()[day][state];
    }

    /** Looks again at new prices, [day][value]; what it sees is there until another looks in the same workspace. */
    void look(double[][] prices, Watch watch) {
        var ahead = workspace.ahead(states.days(), states.size());
        var last = states.days() - 1;
        Arrays.fill(ahead[last], 0, states.size(), NONE);
        for (int phase = 0; phase < states.phases(); phase++) {
            for (int weekend = 0; weekend < states.weekends(); weekend++) {
                var enough = states.state(phase, states.leastAfter(last + 1), weekend);
                var most = states.state(phase, states.mostAfter(last + 1), weekend);
                if (enough <= most) {
                    Arrays.fill(ahead[last], enough, most + 1, 0);
                }
            }
        }
        for (int day = last; day > 0; day--) {
            watch.goOn();
            Arrays.fill(ahead[day - 1], 0, states.size(), NONE);
            for (int phase = 0; phase < states.phases(); phase++) {
                for (var value : states.choices(day)) {
                    var to = states.phaseAfter(day, phase, value);
                    if (to >= 0) {
                        lookBack(day, phase, to, value, prices[day][value]);
                    }
                }
            }
        }
    }

    private void lookBack(int day, int phase, int to, int value, double price) {
        var ahead = workspace.ahead();
        var before = ahead[day - 1];
        var after = ahead[day];
        var length = states.lengthOf(value);
        var weekend = states.weekendAdded(day, phase, value);
        var shift = states.state(to, length, weekend) - states.state(phase, 0, 0);
        var least = states.leastAfter(day);
        var most = Math.min(states.mostAfter(day), states.mostAfter(states.days()) - length);
        for (int w = 0; w + weekend < states.weekends(); w++) {
            var end = states.state(phase, most, w);
            for (int at = states.state(phase, least, w); at <= end; at++) {
                before[at] = Math.min(before[at], after[at + shift] + price);
            }
        }
    }

    /** The cheapest row of all, or null where there is none. */
    int @Nullable [] row(double[][] prices) {
        var ahead = workspace.ahead();
        var row = new int[states.days()];
        var least = NONE;
        var at = -1;
        for (var value : states.choices(0)) {
            var state = states.first(value);
            if (state >= 0 && ahead[0][state] + prices[0][value] < least) {
                least = ahead[0][state] + prices[0][value];
                row[0] = value;
                at = state;
            }
        }
        if (at < 0) {
            return null;
        }
        for (int day = 1; day < states.days(); day++) {
            at = follow(day, at, row, prices);
        }
        return row;
    }

    private int follow(int day, int at, int[] row, double[][] prices) {
        var ahead = workspace.ahead();
        var phase = states.phaseOf(at);
        var least = NONE;
        var next = -1;
        for (var value : states.choices(day)) {
            var to = states.phaseAfter(day, phase, value);
            var total = states.totalOf(at) + states.lengthOf(value);
            if (to >= 0 && total <= states.mostAfter(states.days())) {
                var weekend = states.weekendOf(at) + states.weekendAdded(day, phase, value);
                if (weekend < states.weekends()) {
                    var state = states.state(to, total, weekend);
                    if (ahead[day][state] + prices[day][value] < least) {
                        least = ahead[day][state] + prices[day][value];
                        next = state;
                        row[day] = value;
                    }
                }
            }
        }
        return next;
    }
}
