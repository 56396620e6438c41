package uk.dutydesk.rota.planning.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.rota.planning.grid.CoverCurve;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.MadeUpGrid;
import uk.dutydesk.rota.planning.grid.Table;

class BlockMovesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 9, 28})
    void neverGivesAPersonWhatTheyMayNotHave(int days) {
        var grid = MadeUpGrid.of(4, Math.max(2, days), 2, days);
        var table = Table.empty(grid.people(), grid.days());
        var moves = new BlockMoves(grid);
        var random = new Random(1);
        var change = new Change();

        for (int i = 0; i < 2000; i++) {
            moves.draw(table, random, change);
            for (int cell = 0; cell < change.size(); cell++) {
                assertThat(grid.allows(change.person(cell), change.day(cell), change.value(cell)))
                        .isTrue();
                table.put(change.person(cell), change.day(cell), change.value(cell));
            }
        }
    }

    @Test
    void saysSoWhereNothingCanChange() {
        var pinned = new Grid(
                1,
                2,
                2,
                new int[][][] {{{1}, {0}}},
                new CoverCurve[2][2],
                (person, row, cost) -> {},
                java.util.List.of(),
                null);

        var drawn = new BlockMoves(pinned).draw(Table.of(new int[][] {{1, 0}}), new Random(1), new Change());

        assertThat(drawn).isFalse();
    }
}
