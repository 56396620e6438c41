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
 * dearer than its person's cheapest. So a table that costs no more than so much is made of rows that are hardly dearer than the
 * cheapest. Where these are few enough they are all found: their best mix is a good table, and no other table costs so little.
 */
final class Proof {

    private static final int MOST_COLUMNS = 30_000;
    private static final long FIRST_MILLIS = 2_000;
    private static final long MOST_MILLIS = 16_000;
    private static final double EQUAL = 1e-6;

    private final Grid grid;
    private final Pricing pricing;
    private final double[] gains;
    private final Incumbent incumbent;
    private final int mostColumns;
    private double[] least = {};
    private double bound;
    private long millis = FIRST_MILLIS;

    /** Every table that costs no more than this was looked at: the best known is no dearer than any of them. */
    private long seen;

    /** Tables that cost no more than this are made of too many rows. */
    private long tooMuch = Long.MAX_VALUE;

    /**
     * @param gains what one more person is worth at the bound: [day * values + value]
     */
    Proof(Grid grid, Pricing pricing, double[] gains, Incumbent incumbent) {
        this(grid, pricing, gains, incumbent, MOST_COLUMNS);
    }

    /**
     * The same, with room for so many rows.
     *
     * @param gains any prices prove something, those of the bound the most
     */
    Proof(Grid grid, Pricing pricing, double[] gains, Incumbent incumbent, int mostColumns) {
        this.mostColumns = mostColumns;
        this.grid = grid;
        this.pricing = pricing;
        this.gains = gains;
        this.incumbent = incumbent;
    }

    /** Looks at tables up to the best known, or, where these are too many, at fewer. Each time it goes on where it ended. */
    void goOn(Watch watch) {
        var known = incumbent.cost();
        if (known == null || !known.isLegal()) {
            return;
        }
        if (least.length == 0) {
            priceEverybody(watch);
        }
        var below = Math.round(known.price()) - 1;
        for (var upTo = next(below); upTo > seen; upTo = next(below)) {
            var columns = columnsOfTablesUpTo(upTo, watch);
            if (columns != null) {
                look(columns, upTo, watch);
                return;
            }
            tooMuch = upTo;
        }
    }

    private void priceEverybody(Watch watch) {
        var cheapest = new double[grid.people()];
        bound = new CoverPrice(grid).at(gains);
        for (int person = 0; person < cheapest.length; person++) {
            cheapest[person] = pricing.find(person, gains, Double.POSITIVE_INFINITY, true, watch)
                    .least();
            bound += cheapest[person];
        }
        least = cheapest;
        seen = (long) Math.ceil(bound - EQUAL) - 1;
    }

    /** Between what was seen and what is too much; no more than what was seen where there is nothing between. */
    private long next(long below) {
        return below < tooMuch ? below : seen + (tooMuch - seen) / 2;
    }

    /** Nothing where there are too many. */
    private @Nullable List<Column> columnsOfTablesUpTo(long price, Watch watch) {
        var room = price - bound + EQUAL;
        List<Column> columns = new ArrayList<>();
        for (int person = 0; person < least.length; person++) {
            if (!find(person, least[person] + room, columns, watch)) {
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
                    return columns.size() < mostColumns;
                },
                watch);
    }

    private void look(List<Column> columns, long upTo, Watch watch) {
        if (columns.stream().mapToInt(Column::person).distinct().count() < grid.people()) {
            wasSeen(upTo);
            return;
        }
        var mix = new BestMix(grid);
        try {
            columns.forEach(mix::add);
            var rows = mix.chooseExactly(millis, watch);
            if (rows != null) {
                var table = Table.empty(grid.people(), grid.days());
                rows.forEach(column -> table.putRow(column.person(), column.row()));
                incumbent.offer(table, grid.price(table));
            }
            if (mix.isDone()) {
                wasSeen(upTo);
            } else {
                tookLong(upTo);
            }
        } finally {
            mix.close();
        }
    }

    /** The best of these tables is the best known, if it is not worse; all others cost more. */
    private void wasSeen(long upTo) {
        seen = upTo;
        var known = incumbent.cost();
        if (known != null) {
            incumbent.cannotBeBelow(Math.min(known.price(), upTo + 1.0));
        }
    }

    private void tookLong(long upTo) {
        if (millis >= MOST_MILLIS) {
            tooMuch = upTo;
            millis = FIRST_MILLIS;
        } else {
            millis *= 2;
        }
    }
}
