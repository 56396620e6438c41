package uk.dutydesk.rota.planning.bound;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Incumbent;
import uk.dutydesk.rota.planning.grid.Table;
import uk.dutydesk.rota.planning.grid.Watch;

/**
 * A proof by looking at all there is. At the prices of the bound a table costs at least the bound, and more by as much as each row is
 * dearer than its person's cheapest. So a table that is better than the best known is made of rows that are hardly dearer than the
 * cheapest. Where these are few enough they are all found; their best mix is the best table of all, or none is better than the known.
 */
final class Proof {

    private static final int MOST_COLUMNS = 30_000;
    private static final long FIRST_MILLIS = 2_000;
    private static final double EQUAL = 1e-6;

    private final Grid grid;
    private final Pricing pricing;
    private final double[] gains;
    private final Incumbent incumbent;
    private double tooManyWithin = Double.POSITIVE_INFINITY;
    private long millis = FIRST_MILLIS;

    /**
     * @param gains what one more person is worth at the bound: [day * values + value]
     */
    Proof(Grid grid, Pricing pricing, double[] gains, Incumbent incumbent) {
        this.grid = grid;
        this.pricing = pricing;
        this.gains = gains;
        this.incumbent = incumbent;
    }

    /** Tries with what is known by now, each time for twice as long as before. */
    void tryAgain(Watch watch) {
        var known = incumbent.cost();
        if (known == null || !known.isLegal()) {
            return;
        }
        var columns = columnsOfTablesBelow(known.price(), watch);
        if (columns != null && isThereOneOfEverybody(columns)) {
            mix(columns, known.price(), watch);
        } else if (columns != null) {
            incumbent.cannotBeBelow(known.price());
        }
    }

    /** Nothing where there are too many. */
    private @Nullable List<Column> columnsOfTablesBelow(double price, Watch watch) {
        var least = new double[grid.people()];
        var room = price - 1 - new CoverPrice(grid, new int[grid.days() * grid.values()]).at(gains);
        for (int person = 0; person < least.length; person++) {
            least[person] = pricing.find(person, gains, Double.POSITIVE_INFINITY, true, watch)
                    .least();
            room -= least[person];
        }
        if (room >= tooManyWithin) {
            return null;
        }
        List<Column> columns = new ArrayList<>();
        for (int person = 0; person < least.length; person++) {
            if (!find(person, least[person] + room + EQUAL, columns, watch)) {
                tooManyWithin = room;
                return null;
            }
        }
        return columns;
    }

    private boolean find(int person, double most, List<Column> columns, Watch watch) {
        return pricing.all(
                person,
                gains,
                most,
                row -> {
                    var column = pricing.column(person, row);
                    if (column.cost() - pricing.worth(row, gains) <= most) {
                        columns.add(column);
                    }
                    return columns.size() < MOST_COLUMNS;
                },
                watch);
    }

    private boolean isThereOneOfEverybody(List<Column> columns) {
        return columns.stream().mapToInt(Column::person).distinct().count() == grid.people();
    }

    private void mix(List<Column> columns, double price, Watch watch) {
        var mix = new BestMix(grid, new int[grid.days() * grid.values()]);
        try {
            columns.forEach(mix::add);
            var rows = mix.chooseExactly(millis, watch);
            millis *= 2;
            if (rows != null) {
                var table = Table.empty(grid.people(), grid.days());
                rows.forEach(column -> table.putRow(column.person(), column.row()));
                incumbent.offer(table, grid.price(table));
            }
            incumbent.cannotBeBelow(Math.min(price, mix.bound()));
        } finally {
            mix.close();
        }
    }
}
