package uk.dutydesk.rota.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dutydesk.rota.planning.grid.CellShape;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.Grid;

class DutyShapesTest {

    private static final int ROWS = 400;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noLegalRowCostsLessThanItsShapeSays(long seed) {
        var grid = RotaGrid.of(SmallRota.of(4, 14, seed)).grid();
        var chance = new Random(seed);
        var held = new int[grid.days()];

        for (int tried = 0; tried < ROWS; tried++) {
            var person = tried % grid.people();
            var row = atRandom(grid, person, chance);
            if (cost(grid, person, row).hard() == cost(grid, person, held).hard()) {
                var shape = (CellShape) grid.shapes().get(person);

                assertThat(said(shape, row, grid.values()))
                        .isLessThanOrEqualTo(cost(grid, person, row).soft());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRowOfOneDutyCostsWhatItsShapeSays(long seed) {
        var grid = RotaGrid.of(SmallRota.of(4, 7, seed)).grid();

        for (int person = 0; person < grid.people(); person++) {
            var shape = (CellShape) grid.shapes().get(person);
            var row = new int[grid.days()];
            for (int day = 0; day < grid.days(); day++) {
                for (var value : shape.choices()[day]) {
                    row[day] = value;
                    var cost = cost(grid, person, row);
                    if (cost.isLegal() && isSaidWhole(seed)) {
                        assertThat(said(shape, row, grid.values())).isEqualTo(cost.soft());
                    }
                    row[day] = Grid.OFF;
                }
            }
        }
    }

    /** Runs of one line are a rule about neighbours, and a wish beside a given duty one about order: shapes leave both out. */
    private static boolean isSaidWhole(long seed) {
        var problem = SmallRota.of(4, 7, seed);
        return problem.weights().of(Concern.CONTINUITY) == Concern.Importance.NONE
                && problem.held().stream().noneMatch(held -> held.duty().isGiven());
    }

    private static int[] atRandom(Grid grid, int person, Random chance) {
        var row = new int[grid.days()];
        var busy = chance.nextInt(6) + 1;
        for (int day = 0; day < row.length; day++) {
            var choices = grid.choices()[person][day];
            row[day] = chance.nextInt(6) < busy ? choices[chance.nextInt(choices.length)] : Grid.OFF;
        }
        return row;
    }

    private static Cost cost(Grid grid, int person, int[] row) {
        var cost = new Cost();
        grid.rows().add(person, row, cost);
        return cost;
    }

    /** A legal row it says cannot be is as wrong as one it says too much of. */
    private static long said(CellShape shape, int[] row, int values) {
        var said = shape.base();
        var had = new boolean[row.length * values];
        for (int day = 0; day < row.length; day++) {
            said += shape.prices()[day][row[day]];
            had[day * values + row[day]] = true;
            assertThat(Arrays.stream(shape.choices()[day])).contains(row[day]);
            for (var clash : shape.clashes()[day][row[day]]) {
                assertThat(row[clash / values]).isNotEqualTo(clash % values);
            }
        }
        for (var tally : shape.tallies()) {
            var count =
                    (int) Arrays.stream(tally.cells()).filter(cell -> had[cell]).count();
            assertThat(count).isLessThanOrEqualTo(tally.most());
            said += tally.costs()[count];
        }
        return said;
    }
}
