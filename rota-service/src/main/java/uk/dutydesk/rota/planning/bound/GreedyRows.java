package uk.dutydesk.rota.planning.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.RowShape;
import uk.dutydesk.rota.planning.grid.Table;
import uk.dutydesk.rota.planning.grid.Watch;

/**
 * A first table at once: each person in turn has the row that is cheapest as cover stands then. Where whole rows are too long to
 * be priced, a stretch after the other, each begun again from its middle and, where
 * somebody cannot go on, from further back.
 */
public final class GreedyRows {

    private static final double MOST_EFFORT = 2e9;
    private static final int LONG_STRETCH = 28;
    private static final int SHORT_STRETCH = 14;
    private static final double MOST_EFFORT_FOR_ONE = 5e8;

    private final Grid grid;
    private final Watch watch;
    private final Workspace workspace = new Workspace();
    private final Table table;

    private GreedyRows(Grid grid, Watch watch) {
        this.grid = grid;
        this.watch = watch;
        this.table = Table.empty(grid.people(), grid.days());
    }

    /** Nothing where for somebody no row was found, or it was stopped. Only for a grid that {@linkplain ColumnSearch#hasParts has parts}. */
    public static @Nullable Table of(Grid grid, Watch watch) {
        try {
            var greedy = new GreedyRows(grid, watch);
            return greedy.fill() ? greedy.table : null;
        } catch (Watch.Over over) {
            return null;
        }
    }

    static @Nullable Table byStretches(Grid grid, Watch watch) {
        var greedy = new GreedyRows(grid, watch);
        return greedy.fillByStretches() ? greedy.table : null;
    }

    private boolean fill() {
        return effort(grid) <= MOST_EFFORT ? fill(0, grid.days()) : fillByStretches();
    }

    private boolean fillByStretches() {
        var stretches = grid.days() / LONG_STRETCH;
        var length = effort(upTo(Math.min(grid.days(), LONG_STRETCH))) * stretches <= MOST_EFFORT
                ? LONG_STRETCH
                : SHORT_STRETCH;
        for (int day = 0; day < grid.days(); day += length / 2) {
            if (!fill(day, Math.min(grid.days(), day + length))) {
                return false;
            }
        }
        return true;
    }

    private static double effort(Grid grid) {
        var effort = 0.0;
        for (int person = 0; person < grid.people(); person++) {
            effort += Reach.effort(new RowStates(grid, person));
        }
        return effort;
    }

    private boolean fill(int from, int end) {
        var known = upTo(end);
        for (int person = 0; person < grid.people(); person++) {
            var begin = from;
            var isFilled = fill(known, person, begin, end);
            while (!isFilled && begin > 0) {
                begin = Math.max(0, begin - (end - begin));
                isFilled = fill(known, person, begin, end);
            }
            // a share of the limits may be what no row can have; the last stretch decides
            if (!isFilled && end == grid.days()) {
                return false;
            }
        }
        return true;
    }

    private boolean fill(Grid known, int person, int from, int end) {
        watch.goOn();
        var one = new Part(known, table, new int[] {person}, from, end);
        if (effort(one.grid()) > MOST_EFFORT_FOR_ONE) {
            return false;
        }
        var found =
                new Pricing(one.grid(), workspace).find(0, gains(one.grid()), Double.POSITIVE_INFINITY, true, watch);
        var row = found.row();
        if (row != null) {
            one.put(table, 0, row);
        }
        return row != null;
    }

    /** The first days alone: of what a whole row may have at least or at most, each person has the share of their days that are not off. */
    private Grid upTo(int end) {
        if (end == grid.days()) {
            return grid;
        }
        List<RowShape> shapes = new ArrayList<>();
        var choices = new int[grid.people()][][];
        for (int person = 0; person < grid.people(); person++) {
            choices[person] = Arrays.copyOf(grid.choices()[person], end);
            var share = able(choices[person]) / (double) Math.max(1, able(grid.choices()[person]));
            shapes.add(shape(RowShape.of(grid, person), end, share));
        }
        return new Grid(
                grid.people(),
                end,
                grid.values(),
                choices,
                Arrays.copyOf(grid.cover(), end),
                grid.rows(),
                shapes,
                null);
    }

    private static int able(int[][] days) {
        return (int) Arrays.stream(days).filter(choices -> choices.length > 1).count();
    }

    private static RowShape shape(RowShape whole, int end, double share) {
        var longest = Arrays.stream(whole.lengths()).max().orElse(0);
        return new RowShape(
                Arrays.copyOf(whole.prices(), end),
                whole.follows(),
                whole.lengths(),
                Math.max(0, (int) (whole.leastTotal() * share) - longest),
                share(whole.mostTotal(), share),
                whole.mostRun(),
                whole.leastRun(),
                whole.leastRest(),
                Arrays.copyOf(whole.weekendOf(), end),
                share(whole.mostWeekends(), share),
                Arrays.stream(whole.mostOf()).map(most -> share(most, share)).toArray());
    }

    private static int share(int most, double share) {
        return most == RowShape.NO_LIMIT ? most : (int) Math.ceil(most * share);
    }

    private static double[] gains(Grid grid) {
        var gains = new double[grid.days() * grid.values()];
        var cost = new Cost();
        for (int day = 0; day < grid.days(); day++) {
            for (int value = 1; value < grid.values(); value++) {
                var curve = grid.cover()[day][value];
                if (curve != null) {
                    cost.clear();
                    curve.add(0, cost);
                    var before = cost.price();
                    cost.clear();
                    curve.add(1, cost);
                    gains[day * grid.values() + value] = before - cost.price();
                }
            }
        }
        return gains;
    }
}
