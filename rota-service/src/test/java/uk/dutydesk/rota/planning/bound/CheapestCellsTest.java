package uk.dutydesk.rota.planning.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dutydesk.rota.planning.RotaGrid;
import uk.dutydesk.rota.planning.SmallRota;
import uk.dutydesk.rota.planning.grid.CellShape;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Watch;

class CheapestCellsTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 80);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isTheCheapestRowThereIsByItsShape(long seed) {
        var grid = grid(seed);
        var gains = gains(grid, seed);

        var found = pricing(grid).find(gains, INFINITY, true, Watch.NEVER_OVER);

        var least = leastOfAll(grid, gains);
        assertThat(said(grid, Objects.requireNonNull(found.row()), gains)).isCloseTo(least, within(1e-6));
        assertThat(found.least()).isCloseTo(least, within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whereItNeedNotBeTheCheapestItStillSaysHowCheapAnyCouldBe(long seed) {
        var grid = grid(seed);
        var gains = gains(grid, seed);

        var found = pricing(grid).find(gains, INFINITY, false, Watch.NEVER_OVER);

        assertThat(found.least()).isLessThanOrEqualTo(leastOfAll(grid, gains) + 1e-6);
        assertThat(said(grid, Objects.requireNonNull(found.row()), gains)).isGreaterThanOrEqualTo(found.least() - 1e-6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whereACheaperOneIsKnownThatIsTheLeast(long seed) {
        var grid = grid(seed);
        var gains = gains(grid, seed);
        var known = leastOfAll(grid, gains);

        var found = pricing(grid).find(gains, known, true, Watch.NEVER_OVER);

        assertThat(found.least()).isCloseTo(known, within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverNumbersAreMadeDearerByNoRowCostsLessThanIsSeenAhead(long seed) {
        var grid = grid(seed);
        var gains = gains(grid, seed);
        var ahead = ahead(grid, gains, seed);

        ahead.look();

        assertThat(ahead.least()).isLessThanOrEqualTo(leastOfAll(grid, gains) + 1e-6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countingFindsTheCheapestWhateverNumbersAreMadeDearerBy(long seed) {
        var grid = grid(seed);
        var gains = gains(grid, seed);
        var states = new CellStates((CellShape) grid.shapes().get(0), grid.values());
        var ahead = ahead(states, gains, seed);

        var found = new CellCounting(states, ahead).find(INFINITY, Watch.NEVER_OVER);

        var row = Objects.requireNonNull(found);
        assertThat(ahead.real(row, ahead.counts(row))).isCloseTo(leastOfAll(grid, gains), within(1e-6));
    }

    private static CellsAhead ahead(Grid grid, double[] gains, long seed) {
        return ahead(new CellStates((CellShape) grid.shapes().get(0), grid.values()), gains, seed);
    }

    private static CellsAhead ahead(CellStates states, double[] gains, long seed) {
        var random = new Random(seed);
        states.tallies().forEach(tally -> tally.price(400 * random.nextDouble() - 200));
        var ahead = new CellsAhead(states);
        ahead.price(gains);
        ahead.look();
        return ahead;
    }

    private static Grid grid(long seed) {
        return RotaGrid.of(SmallRota.of(2, 7, seed)).grid();
    }

    private static CheapestCells pricing(Grid grid) {
        return new CheapestCells(new CellStates((CellShape) grid.shapes().get(0), grid.values()));
    }

    private static double[] gains(Grid grid, long seed) {
        var random = new Random(seed);
        return random.doubles((long) grid.days() * grid.values())
                .map(gain -> 700 * gain - 100)
                .toArray();
    }

    private static double leastOfAll(Grid grid, double[] gains) {
        return leastOf(grid, new int[grid.days()], 0, gains);
    }

    private static double leastOf(Grid grid, int[] row, int day, double[] gains) {
        if (day == row.length) {
            return said(grid, row, gains);
        }
        var least = INFINITY;
        for (var value : ((CellShape) grid.shapes().get(0)).choices()[day]) {
            row[day] = value;
            least = Math.min(least, leastOf(grid, row, day + 1, gains));
        }
        return least;
    }

    /** As a shape says it, plainly; infinite for what cannot be. A clash behind another work is the one thing states forget. */
    private static double said(Grid grid, int[] row, double[] gains) {
        var shape = (CellShape) grid.shapes().get(0);
        double said = shape.base();
        var last = -1;
        for (int day = 0; day < row.length; day++) {
            var cell = day * grid.values() + row[day];
            said += shape.prices()[day][row[day]];
            if (row[day] != Grid.OFF) {
                said -= gains[cell];
                if (last >= 0
                        && Arrays.binarySearch(shape.clashes()[last / grid.values()][last % grid.values()], cell)
                                >= 0) {
                    return INFINITY;
                }
                last = cell;
            }
        }
        for (var tally : shape.tallies()) {
            var count = (int) Arrays.stream(tally.cells())
                    .filter(cell -> row[cell / grid.values()] == cell % grid.values())
                    .count();
            if (count > tally.most()) {
                return INFINITY;
            }
            said += tally.costs()[count];
        }
        return said;
    }
}
