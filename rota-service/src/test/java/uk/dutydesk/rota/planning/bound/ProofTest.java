package uk.dutydesk.rota.planning.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Incumbent;
import uk.dutydesk.rota.planning.grid.MadeUpGrid;
import uk.dutydesk.rota.planning.grid.Table;

class ProofTest {

    @BeforeAll
    static void theLibraryIsThere() {
        assumeThat(LinearSolver.missing()).isNull();
    }

    @Test
    void ofTinyProblemsTheBestIsFoundFromAnyLegalTableAndProved() {
        var notProvedBefore =
                IntStream.rangeClosed(1, 400).filter(ProofTest::isProved).count();

        assertThat(notProvedBefore).isGreaterThan(10);
    }

    /** From some legal table; false where no table is legal, or the bound was proof enough. */
    private static boolean isProved(int seed) {
        var grid = MadeUpGrid.of(3, 4, 2, seed);
        var best = EveryTable.cheapest(grid);
        var start = someLegal(grid);
        if (best == null || start == null) {
            return false;
        }
        var incumbent = new Incumbent(news -> {});
        incumbent.offer(start, grid.price(start));
        var search = new ColumnSearch(grid, incumbent, seed, () -> false);
        search.begin(() -> false);
        var isProvedBefore = incumbent.isProvedBest();

        search.prove();

        assertThat(incumbent.cost()).as("seed %d", seed).isEqualTo(best);
        assertThat(incumbent.bound()).as("the bound of seed %d", seed).isEqualTo(best.price());
        return !isProvedBefore;
    }

    @Test
    void whereThereIsRoomForFewRowsTheBoundIsNeverAboveTheBest() {
        var raised = IntStream.rangeClosed(1, 300)
                .filter(ProofTest::isRaisedWithLittleRoom)
                .count();

        assertThat(raised).isGreaterThan(20);
    }

    /** At prices by chance, so that tables up to the best known are made of more rows than there is room for. */
    private static boolean isRaisedWithLittleRoom(int seed) {
        var grid = MadeUpGrid.of(3, 4, 2, seed);
        var best = EveryTable.cheapest(grid);
        var start = someLegal(grid);
        if (best == null || start == null) {
            return false;
        }
        var incumbent = new Incumbent(news -> {});
        incumbent.offer(start, grid.price(start));
        var proof = new Proof(
                grid, new Pricing(grid, new Workspace()), pricesByChance(grid, seed), incumbent, 4 + seed % 9);

        for (int time = 0; time < 10; time++) {
            proof.goOn(() -> false);
        }

        assertThat(incumbent.cost()).as("seed %d", seed).isGreaterThanOrEqualTo(best);
        var bound = incumbent.bound();
        if (bound != null) {
            assertThat(bound).as("the bound of seed %d", seed).isLessThanOrEqualTo(best.price());
        }
        return bound != null;
    }

    private static double[] pricesByChance(Grid grid, int seed) {
        var gains = new Random(seed)
                .doubles((long) grid.days() * grid.values(), 0, 20)
                .toArray();
        for (int day = 0; day < grid.days(); day++) {
            gains[day * grid.values()] = 0; // OFF
        }
        return gains;
    }

    @Test
    void everyRowThatIsCheapEnoughIsShownOnce() {
        for (int seed = 1; seed <= 20; seed++) {
            var grid = MadeUpGrid.of(2, 9, 2, seed);
            var gains = pricesByChance(grid, seed);
            var pricing = new Pricing(grid, new Workspace());
            var least = pricing.find(1, gains, Double.POSITIVE_INFINITY, true, () -> false)
                    .least();
            var most = least + 15;
            if (Double.isInfinite(least)) {
                continue; // no row keeps this person's rules
            }
            List<List<Integer>> shown = new ArrayList<>();
            var all = pricing.all(
                    1, gains, most, row -> shown.add(IntStream.of(row).boxed().toList()), () -> false);

            assertThat(all).isTrue();
            assertThat(shown).doesNotHaveDuplicates();
            EveryRow.of(grid, 1, row -> {
                if (costs(grid, pricing, row, gains) <= most) {
                    assertThat(shown).contains(IntStream.of(row).boxed().toList());
                }
            });
        }
    }

    private static double costs(Grid grid, Pricing pricing, int[] row, double[] gains) {
        var cost = new Cost();
        grid.rows().add(1, row, cost);
        return cost.price() - pricing.worth(row, gains);
    }

    /** The first legal row of everybody; nothing where somebody has none. */
    private static @Nullable Table someLegal(Grid grid) {
        var table = Table.empty(grid.people(), grid.days());
        for (int person = 0; person < grid.people(); person++) {
            List<int[]> rows = new ArrayList<>();
            EveryRow.of(grid, person, row -> rows.add(row.clone()));
            if (rows.isEmpty()) {
                return null;
            }
            table.putRow(person, rows.get(0));
        }
        return table;
    }
}
