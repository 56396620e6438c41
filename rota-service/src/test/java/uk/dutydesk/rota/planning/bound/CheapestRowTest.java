package uk.dutydesk.rota.planning.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.MadeUpGrid;
import uk.dutydesk.rota.planning.grid.Watch;

class CheapestRowTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isTheCheapestOfAllRows(long seed) {
        var grid = MadeUpGrid.of(1, 8, 2, seed);
        var gains = gains(grid, seed);

        var found = priced(grid, gains, true);

        var least = leastOfAll(grid, gains);
        if (found.row() == null) {
            assertThat(least).isInfinite();
        } else {
            assertThat(real(grid, found.row(), gains)).isCloseTo(least, within(1e-6));
            assertThat(found.least()).isCloseTo(least, within(1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whereItNeedNotBeTheCheapestItStillSaysHowCheapAnyCouldBe(long seed) {
        var grid = MadeUpGrid.of(1, 8, 2, seed);
        var gains = gains(grid, seed);

        var found = priced(grid, gains, false);

        assertThat(found.least()).isLessThanOrEqualTo(leastOfAll(grid, gains) + 1e-6);
        if (found.row() != null) {
            var cost = new Cost();
            grid.rows().add(0, found.row(), cost);
            assertThat(cost.isLegal()).isTrue();
        }
    }

    private static RowPricing.Priced priced(Grid grid, double[] gains, boolean exactly) {
        return new CheapestRow(grid, new RowStates(grid, 0), new Workspace())
                .find(gains, Double.POSITIVE_INFINITY, exactly, Watch.NEVER_OVER);
    }

    private static double[] gains(Grid grid, long seed) {
        var random = new Random(seed);
        return random.doubles((long) grid.days() * grid.values())
                .map(gain -> 14 * gain - 2)
                .toArray();
    }

    private static double leastOfAll(Grid grid, double[] gains) {
        var least = new double[] {Double.POSITIVE_INFINITY};
        EveryRow.of(grid, 0, row -> least[0] = Math.min(least[0], real(grid, row, gains)));
        return least[0];
    }

    private static double real(Grid grid, int[] row, double[] gains) {
        var cost = new Cost();
        grid.rows().add(0, row, cost);
        var real = cost.price();
        for (int day = 0; day < row.length; day++) {
            real -= row[day] == Grid.OFF ? 0 : gains[day * grid.values() + row[day]];
        }
        return real;
    }
}
