package uk.dutydesk.rota.planning.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.dutydesk.rota.planning.grid.CellShape;
import uk.dutydesk.rota.planning.grid.Grid;

/**
 * All that matters of one person's row of cells after a day, but for numbers: the last work, as long as it stands in the way of
 * any to come. Ways lead from the states after one day to those after the next, in order of where they begin.
 */
final class CellStates {

    private static final int NOTHING = -1;

    private final CellShape shape;
    private final int values;
    private final List<CellTally> tallies = new ArrayList<>();
    private final double[][] prices;
    private final int[][][] tallied;
    private final Ways[] ways;
    private double base;

    CellStates(CellShape shape, int values) {
        this.shape = shape;
        this.values = values;
        this.base = shape.base();
        var days = shape.choices().length;
        this.prices = new double[days][];
        this.tallied = new int[days][][];
        this.ways = new Ways[days];
        for (int day = 0; day < days; day++) {
            var choices = shape.choices()[day];
            prices[day] = new double[choices.length];
            for (int choice = 0; choice < choices.length; choice++) {
                prices[day][choice] = shape.prices()[day][choices[choice]];
            }
        }
        shape.tallies().forEach(this::take);
        for (int day = 0; day < days; day++) {
            tallied[day] = tallied(day);
        }
        lay();
    }

    /**
     * The ways from the states after the day before to those after a day.
     *
     * @param first the first way from each state, and behind them how many there are
     * @param to the state that a way leads to
     * @param choice the number of the choice that is made
     * @param states how many states there are after the day
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Ways(int[] first, int[] to, int[] choice, int states) {}

    int days() {
        return ways.length;
    }

    Ways ways(int day) {
        return ways[day];
    }

    int values() {
        return values;
    }

    int[] choices(int day) {
        return shape.choices()[day];
    }

    /** Of each choice, with what is the same for each unit of a number. */
    double[] prices(int day) {
        return prices[day];
    }

    /** Those tallies a choice counts in. */
    int[] tallied(int day, int choice) {
        return tallied[day][choice];
    }

    List<CellTally> tallies() {
        return tallies;
    }

    /** What every row costs. */
    double base() {
        return base;
    }

    /** What costs the same for each unit is a part of the cells' prices; only the others are counted. */
    private void take(CellShape.Tally tally) {
        var cells = Arrays.stream(tally.cells())
                .filter(cell -> Arrays.binarySearch(shape.choices()[cell / values], cell % values) >= 0)
                .toArray();
        var days =
                (int) Arrays.stream(cells).map(cell -> cell / values).distinct().count();
        var reach = Math.min(days, isOneAtMost(cells) ? 1 : days);
        var costs = tally.costs();
        base += costs[0];
        if (tally.most() < reach || !isStraight(costs, reach)) {
            tallies.add(new CellTally(cells, Arrays.copyOf(costs, Math.min(reach, tally.most()) + 1), values));
        } else if (reach > 0) {
            for (var cell : cells) {
                var choices = shape.choices()[cell / values];
                prices[cell / values][Arrays.binarySearch(choices, cell % values)] += costs[1] - costs[0];
            }
        }
    }

    private static boolean isStraight(long[] costs, int reach) {
        for (int count = 2; count <= reach; count++) {
            if (costs[count] - costs[count - 1] != costs[1] - costs[0]) {
                return false;
            }
        }
        return true;
    }

    /** Whether no two of them can be had together. */
    private boolean isOneAtMost(int[] cells) {
        for (var one : cells) {
            for (var other : cells) {
                if (one / values < other / values && !clash(one, other)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean clash(int one, int later) {
        return Arrays.binarySearch(shape.clashes()[one / values][one % values], later) >= 0;
    }

    private int[][] tallied(int day) {
        var choices = shape.choices()[day];
        var found = new int[choices.length][];
        for (int choice = 0; choice < choices.length; choice++) {
            List<Integer> counting = new ArrayList<>();
            for (int tally = 0; tally < tallies.size(); tally++) {
                if (tallies.get(tally).counts(day * values + choices[choice])) {
                    counting.add(tally);
                }
            }
            found[choice] = counting.stream().mapToInt(Integer::intValue).toArray();
        }
        return found;
    }

    private void lay() {
        List<Integer> before = List.of(NOTHING);
        for (int day = 0; day < ways.length; day++) {
            List<Integer> after = new ArrayList<>(List.of(NOTHING));
            List<int[]> laid = new ArrayList<>();
            var first = new int[before.size() + 1];
            for (int from = 0; from < before.size(); from++) {
                first[from] = laid.size();
                var choices = shape.choices()[day];
                for (int choice = 0; choice < choices.length; choice++) {
                    var cell = day * values + choices[choice];
                    var last = before.get(from);
                    if (choices[choice] == Grid.OFF || last == NOTHING || !clash(last, cell)) {
                        var remembered = remembered(choices[choice] == Grid.OFF ? last : cell, day);
                        if (!after.contains(remembered)) {
                            after.add(remembered);
                        }
                        laid.add(new int[] {after.indexOf(remembered), choice});
                    }
                }
            }
            first[before.size()] = laid.size();
            ways[day] = new Ways(
                    first,
                    laid.stream().mapToInt(way -> way[0]).toArray(),
                    laid.stream().mapToInt(way -> way[1]).toArray(),
                    after.size());
            before = after;
        }
    }

    private int remembered(int cell, int day) {
        if (cell == NOTHING) {
            return NOTHING;
        }
        var clashes = shape.clashes()[cell / values][cell % values];
        return clashes.length > 0 && clashes[clashes.length - 1] / values > day ? cell : NOTHING;
    }
}
