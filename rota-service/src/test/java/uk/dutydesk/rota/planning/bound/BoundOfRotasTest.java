package uk.dutydesk.rota.planning.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dutydesk.rota.planning.MadeUpRota;
import uk.dutydesk.rota.planning.RotaGrid;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.RotaScore;
import uk.dutydesk.rota.planning.SmallRota;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.HardestFirst;
import uk.dutydesk.rota.planning.grid.Incumbent;
import uk.dutydesk.rota.planning.grid.Table;

class BoundOfRotasTest {

    @BeforeAll
    static void theLibraryIsThere() {
        assumeThat(LinearSolver.missing()).isNull();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noRotaIsBetterThanTheBound(long seed) {
        var grid = RotaGrid.of(SmallRota.of(3, 4, seed)).grid();
        var best = EveryTable.cheapest(grid);
        assumeThat(best).as("there is a legal rota").isNotNull();

        var found = bounded(grid, seed);

        assertThat(found.bound())
                .isLessThanOrEqualTo(Objects.requireNonNull(best).price());
    }

    @Test
    void theBoundIsTheBestRotaThereIsNearlyAlwaysWhereShapesSayAll() {
        var missed = seeds().filter(seed -> seed % 2 == 0)
                .filter(seed -> {
                    var grid = RotaGrid.of(SmallRota.of(3, 4, seed)).grid();
                    var best = EveryTable.cheapest(grid);
                    return best != null && !Objects.equals(bounded(grid, seed).bound(), best.price());
                })
                .count();

        assertThat(missed).isLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noRotaThatKeepsTheRulesScoresLessThanTheBound(long seed) {
        assumeThat(seed).as("larger ones take a second each").isLessThanOrEqualTo(6);
        var problem = MadeUpRota.of(30, 1, seed);
        var rota = RotaGrid.of(problem);
        var bound = Objects.requireNonNull(bounded(rota.grid(), seed).bound());
        var chance = new Random(seed);

        for (int tried = 0; tried < 200; tried++) {
            var table = HardestFirst.complete(rota.grid(), someOf(rota.grid(), chance), () -> false);
            var score = RotaScore.of(drafted(problem, rota, table));

            assertThat(score.isLegal() ? score.price() : Double.MAX_VALUE).isGreaterThanOrEqualTo(bound);
        }
    }

    private static RotaProblem drafted(RotaProblem problem, RotaGrid rota, Table table) {
        return problem.with(rota.assignments(table));
    }

    private static Incumbent bounded(Grid grid, long seed) {
        var incumbent = new Incumbent(better -> {});
        var start = HardestFirst.complete(grid, Objects.requireNonNull(grid.start()), () -> false);
        incumbent.offer(start, grid.price(start));
        new ColumnSearch(grid, incumbent, seed, () -> false).begin(() -> false);
        return incumbent;
    }

    /** A few duties given out by chance. */
    private static Table someOf(Grid grid, Random chance) {
        var table = Table.empty(grid.people(), grid.days());
        for (int day = 0; day < grid.days(); day++) {
            for (int value = 1; value < grid.values(); value++) {
                var person = chance.nextInt(grid.people());
                if (chance.nextInt(4) == 0
                        && grid.cover()[day][value] != null
                        && table.at(person, day) == Grid.OFF
                        && grid.allows(person, day, value)) {
                    table.put(person, day, value);
                    if (!grid.price(table).isLegal()) {
                        table.put(person, day, Grid.OFF);
                    }
                }
            }
        }
        return table;
    }
}
