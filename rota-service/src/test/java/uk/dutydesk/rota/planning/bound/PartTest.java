package uk.dutydesk.rota.planning.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.MadeUpGrid;
import uk.dutydesk.rota.planning.grid.Table;
import uk.dutydesk.rota.planning.grid.Watch;

class PartTest {

    private static final int DAYS = 28;
    private static final int[] PERSONS = {4, 1, 2};

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatThePartCostsMoreTheWholeCostsMore(long seed) {
        var random = new Random(seed);
        var grid = MadeUpGrid.of(6, DAYS, 3, seed);
        var table = legal(grid);
        var part = part(grid, table, random, 9);
        var changed = part.table();
        for (int i = 0; i < 10; i++) {
            var choices = part.grid().choices();
            var person = random.nextInt(PERSONS.length);
            var day = random.nextInt(part.grid().days());
            changed.put(person, day, choices[person][day][random.nextInt(choices[person][day].length)]);
        }

        var more = part.grid().price(changed).subtract(part.grid().price(part.table()));

        var whole = table.copy();
        for (int person = 0; person < PERSONS.length; person++) {
            part.put(whole, person, changed.row(person));
        }
        assertThat(more).isEqualTo(grid.price(whole).subtract(grid.price(table)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theCheapestRowOfAPartIsTheCheapestOfAllTheWholeAllows(long seed) {
        var random = new Random(seed);
        var loose = MadeUpGrid.of(6, DAYS, 3, seed);
        var table = legal(loose);
        var grid = seed % 2 == 0 ? loose : MadeUpGrid.tightAround(loose, table);
        var part = part(grid, table, random, 4);
        var gains = new double[part.grid().days() * grid.values()];
        for (int cell = 0; cell < gains.length; cell++) {
            gains[cell] = cell % grid.values() == Grid.OFF ? 0 : random.nextInt(15);
        }
        var pricing = new Pricing(part.grid(), new Workspace());

        var priced = pricing.find(0, gains, Double.POSITIVE_INFINITY, true, Watch.NEVER_OVER);

        assertThat(priced.least()).isCloseTo(cheapest(grid, table, part, gains), within(1e-6));
        var row = Objects.requireNonNull(priced.row());
        part.put(table, 0, row);
        var cost = new Cost();
        grid.rows().add(PERSONS[0], table.row(PERSONS[0]), cost);
        assertThat(cost.isLegal()).isTrue();
    }

    /** Every row there is of the days that may change, each put into the whole and priced there. */
    private static double cheapest(Grid grid, Table table, Part part, double[] gains) {
        var before = new Cost();
        grid.rows().add(PERSONS[0], table.row(PERSONS[0]), before);
        var partBefore = new Cost();
        part.grid().rows().add(0, part.table().row(0), partBefore);
        var least = new double[] {Double.POSITIVE_INFINITY};
        EveryRow.of(part.grid(), 0, row -> {
            var whole = table.copy();
            part.put(whole, 0, row);
            var cost = new Cost();
            grid.rows().add(PERSONS[0], whole.row(PERSONS[0]), cost);
            if (cost.isLegal()) {
                var price = cost.price() - before.price() + partBefore.price();
                for (int day = 0; day < row.length; day++) {
                    price -= gains[day * grid.values() + row[day]];
                }
                least[0] = Math.min(least[0], price);
            }
        });
        return least[0];
    }

    private static Part part(Grid grid, Table table, Random random, int days) {
        var from = random.nextInt(DAYS - days + 1);
        return new Part(grid, table, PERSONS, from, from + days);
    }

    private static Table legal(Grid grid) {
        @Nullable Table table = GreedyRows.of(grid, () -> false);
        assumeThat(table).as("everybody has a legal row").isNotNull();
        return Objects.requireNonNull(table);
    }
}
