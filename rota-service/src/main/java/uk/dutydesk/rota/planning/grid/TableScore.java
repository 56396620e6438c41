package uk.dutydesk.rota.planning.grid;

import java.util.Arrays;

/**
 * What a table costs while it changes: cover at once, rows when somebody asks. Most changes are tried and taken back, so of each row what
 * it was before, and cost, is known still.
 */
public final class TableScore {

    private final Grid grid;
    private final Table table;
    private final int[][] counts;
    private final Cost cover = new Cost();
    private final Cost rows = new Cost();
    private final Priced[] row;
    private final Priced[] before;
    private final boolean[] touched;
    private final int[] waiting;
    private int numberWaiting;

    public TableScore(Grid grid, Table start) {
        this.grid = grid;
        this.table = start.copy();
        this.counts = new int[grid.days()][];
        this.row = new Priced[grid.people()];
        this.before = new Priced[grid.people()];
        this.touched = new boolean[grid.people()];
        this.waiting = new int[grid.people()];
        for (int day = 0; day < grid.days(); day++) {
            counts[day] = grid.counts(table, day);
            for (int value = 1; value < grid.values(); value++) {
                count(day, value, true);
            }
        }
        for (int person = 0; person < grid.people(); person++) {
            row[person] = new Priced(new int[grid.days()], new Cost());
            row[person].set(person, table.row(person), grid.rows());
            rows.add(row[person].cost);
            before[person] = new Priced(table.row(person).clone(), row[person].cost.copy());
        }
    }

    /** A row as it was when it was last priced. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Priced(int[] values, Cost cost) {

        void set(int person, int[] row, RowPrice price) {
            System.arraycopy(row, 0, values, 0, row.length);
            price.add(person, row, cost.clear());
        }
    }

    public void put(int person, int day, int value) {
        var before = table.at(person, day);
        if (before == value) {
            return;
        }
        change(day, before, -1);
        change(day, value, 1);
        table.put(person, day, value);
        if (!touched[person]) {
            touched[person] = true;
            waiting[numberWaiting++] = person;
        }
    }

    private void change(int day, int value, int by) {
        if (value != Grid.OFF) {
            count(day, value, false);
            counts[day][value] += by;
            count(day, value, true);
        }
    }

    private void count(int day, int value, boolean in) {
        var curve = grid.cover()[day][value];
        if (curve != null) {
            curve.add(counts[day][value], cover, in ? 1 : -1);
        }
    }

    /** What the table costs now, written into the given cost. */
    public Cost into(Cost cost) {
        while (numberWaiting > 0) {
            var person = waiting[--numberWaiting];
            touched[person] = false;
            rows.subtract(row[person].cost);
            reprice(person);
            rows.add(row[person].cost);
        }
        return cost.set(cover).add(rows);
    }

    private void reprice(int person) {
        var now = table.row(person);
        if (Arrays.equals(now, row[person].values)) {
            return;
        }
        var other = before[person];
        before[person] = row[person];
        row[person] = other;
        if (!Arrays.equals(now, other.values)) {
            other.set(person, now, grid.rows());
        }
    }

    /** To read, not to keep. */
    public Table table() {
        return table;
    }
}
