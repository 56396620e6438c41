package uk.dutydesk.rota.planning.grid;

import java.util.List;

/**
 * One person's rules where each day has works of its own: a price for each cell, works that cannot be had together, and what
 * numbers of cells cost. A row costs no less than this says; it may cost more, by rules that cannot be said so.
 *
 * @param base what every row costs
 * @param choices the values that can be in a legal row: [day], in rising order, OFF first
 * @param prices the soft price of each value on each day, [day][value]
 * @param clashes cells of later days that no legal row has together with this one, as day * values + value: [day][value]
 * @param tallies what numbers of cells cost
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and read millions of times a second
public record CellShape(long base, int[][] choices, long[][] prices, int[][][] clashes, List<Tally> tallies)
        implements Shape {

    public CellShape {
        tallies = List.copyOf(tallies);
    }

    /**
     * What a number of cells costs.
     *
     * @param cells those that count, as day * values + value, in rising order
     * @param costs by how many the row has of them; more than are in it may not be
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Tally(int[] cells, long[] costs) {

        public int most() {
            return costs.length - 1;
        }
    }
}
