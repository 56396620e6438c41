package uk.dutydesk.rota.planning.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardestFirstTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neverMakesATableWorse(long seed) {
        var grid = MadeUpGrid.of(6, 14, 2, seed);
        var start = Table.empty(6, 14);

        var complete = HardestFirst.complete(grid, start, () -> false);

        assertThat(grid.price(complete)).isLessThanOrEqualTo(grid.price(start));
    }

    @Test
    void givesWhatOnlyOneCanDoToThatOne() {
        var choices = new int[][][] {{{0, 1, 2}}, {{0, 1}}};
        var cover = new CoverCurve[][] {{null, CoverCurve.duties(1, 5), CoverCurve.duties(1, 5)}};
        var grid = new Grid(2, 1, 3, choices, cover, (person, row, cost) -> {}, List.of(), null);

        var complete = HardestFirst.complete(grid, Table.empty(2, 1), () -> false);

        assertThat(complete).isEqualTo(Table.of(new int[][] {{2}, {1}}));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 100, 400})
    void asksAboutEachPersonAndKeepsWhatWasGivenByThen(long asked) {
        var counted = new Counted(MadeUpGrid.of(6, 14, 2, 1), asked);

        var complete = HardestFirst.complete(counted.grid(), Table.empty(6, 14), counted);

        assertThat(counted.sinceOver()).isZero();
        assertThat(counted.most()).as("rows priced without asking").isLessThanOrEqualTo(6);
        assertThat(counted.grid().price(complete))
                .isLessThanOrEqualTo(counted.grid().price(Table.empty(6, 14)));
    }

    @Test
    void stoppedItKeepsWhatItHas() {
        var grid = MadeUpGrid.of(6, 14, 2, 1);

        var complete = HardestFirst.complete(grid, Table.empty(6, 14), () -> true);

        assertThat(complete).isEqualTo(Table.empty(6, 14));
    }
}
