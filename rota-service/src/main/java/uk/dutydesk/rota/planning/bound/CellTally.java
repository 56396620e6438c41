package uk.dutydesk.rota.planning.bound;

import java.util.Arrays;

/** What numbers of some cells cost above none of them, and what a price on each makes of that. */
final class CellTally {

    private final int[] cells;
    private final long[] costs;
    private final int values;
    private final double[] atLeast;
    private double dearer;

    CellTally(int[] cells, long[] costs, int values) {
        this.cells = cells;
        this.costs = costs;
        this.values = values;
        this.atLeast = new double[costs.length];
        price(0);
    }

    boolean counts(int cell) {
        return Arrays.binarySearch(cells, cell) >= 0;
    }

    int firstDay() {
        return cells[0] / values;
    }

    int lastDay() {
        return cells[cells.length - 1] / values;
    }

    int most() {
        return costs.length - 1;
    }

    /** Infinite for more than there may be. */
    double cost(int count) {
        return count > most() ? LookAhead.NONE : costs[count] - costs[0];
    }

    /** Each of its cells is so much dearer from now on, and the number cheaper by as much. */
    void price(double by) {
        dearer = by;
        var least = LookAhead.NONE;
        for (int count = most(); count >= 0; count--) {
            least = Math.min(least, priced(count));
            atLeast[count] = least;
        }
    }

    double dearer() {
        return dearer;
    }

    /** What a number costs, its cells' being dearer taken off again. */
    double priced(int count) {
        return cost(count) - dearer * count;
    }

    /** The same for the cheapest number from this one on. */
    double pricedFrom(int count) {
        return atLeast[count];
    }

    /** The number that is cheapest. */
    int cheapest() {
        var best = 0;
        while (priced(best) > atLeast[0]) {
            best++;
        }
        return best;
    }
}
