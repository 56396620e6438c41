package uk.dutydesk.rota.planning.bound;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Table;

/** All tables of legal rows, one after the other: only for very few people and days. */
final class EveryTable {

    /** Undone work above any soft cost there is here, so that levels are compared in order. */
    private static final long UNDONE = 10_000_000;

    private static final long UNLAWFUL = 10_000 * UNDONE;

    private final Grid grid;
    private final List<List<int[]>> rows = new ArrayList<>();
    private final List<long[]> costs = new ArrayList<>();
    private final Table table;
    private long best = Long.MAX_VALUE;

    private EveryTable(Grid grid) {
        this.grid = grid;
        this.table = Table.empty(grid.people(), grid.days());
        for (int person = 0; person < grid.people(); person++) {
            List<int[]> own = new ArrayList<>();
            EveryRow.of(grid, person, row -> own.add(row.clone()));
            rows.add(own);
            var who = person;
            costs.add(own.stream().mapToLong(row -> cost(who, row)).toArray());
        }
    }

    /** What the cheapest costs, or null where somebody has no legal row, or nobody together with the others. */
    static @Nullable Cost cheapest(Grid grid) {
        var every = new EveryTable(grid);
        every.from(0, 0);
        return every.best >= UNLAWFUL ? null : new Cost(0, every.best / UNDONE, every.best % UNDONE);
    }

    private void from(int person, long sofar) {
        var isLast = person == grid.people() - 1;
        var cover = isLast ? coverWith(person) : new long[0][];
        for (int i = 0; i < rows.get(person).size(); i++) {
            var row = rows.get(person).get(i);
            var cost = sofar + costs.get(person)[i];
            if (isLast) {
                best = Math.min(best, cost + sum(cover, row));
            } else {
                table.putRow(person, row);
                from(person + 1, cost);
            }
        }
    }

    /** What cover of each day costs with each value of the last person, whatever they had before: [day][value]. */
    private long[][] coverWith(int last) {
        var with = new long[grid.days()][grid.values()];
        var cost = new Cost();
        for (int day = 0; day < with.length; day++) {
            for (int own = 0; own < with[day].length; own++) {
                table.put(last, day, own);
                var counts = grid.counts(table, day);
                cost.clear();
                for (int value = 1; value < grid.values(); value++) {
                    var curve = grid.cover()[day][value];
                    if (curve != null) {
                        curve.add(counts[value], cost);
                    }
                }
                with[day][own] = number(cost);
            }
        }
        return with;
    }

    private static long sum(long[][] cover, int[] row) {
        var sum = 0L;
        for (int day = 0; day < row.length; day++) {
            sum += cover[day][row[day]];
        }
        return sum;
    }

    private long cost(int person, int[] row) {
        var cost = new Cost();
        grid.rows().add(person, row, cost);
        return number(cost);
    }

    /** Two people on one duty are as unlawful as a row may be. */
    private static long number(Cost cost) {
        return cost.hard() * UNLAWFUL + cost.medium() * UNDONE + cost.soft();
    }
}
