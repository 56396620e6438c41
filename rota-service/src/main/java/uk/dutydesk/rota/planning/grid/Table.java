package uk.dutydesk.rota.planning.grid;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who has what value on which day. It can be written in; whoever keeps one takes a copy. */
public final class Table implements Values {

    private final int[][] rows;

    private Table(int[][] rows) {
        this.rows = rows;
    }

    /** Everybody off on all days. */
    public static Table empty(int people, int days) {
        return new Table(new int[people][days]);
    }

    /** A copy of these rows: [person][day]. */
    public static Table of(int[][] rows) {
        return new Table(Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new));
    }

    public Table copy() {
        return of(rows);
    }

    @Override
    public int at(int person, int day) {
        return rows[person][day];
    }

    public void put(int person, int day, int value) {
        rows[person][day] = value;
    }

    public void putRow(int person, int[] row) {
        System.arraycopy(row, 0, rows[person], 0, row.length);
    }

    /** The row itself, to read: not a copy. */
    public int[] row(int person) {
        return rows[person];
    }

    public int people() {
        return rows.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Table table && Arrays.deepEquals(rows, table.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(rows);
    }
}
