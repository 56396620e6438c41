package uk.dutydesk.rota.planning.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.rota.planning.move.BlockMoves;
import uk.dutydesk.rota.planning.move.Change;

class TableScoreTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aTableThatChangesCostsWhatItCostsAddedUpPlainly(long seed) {
        var grid = MadeUpGrid.of(5, 14, 3, seed);
        var score = new TableScore(grid, Table.empty(5, 14));
        var moves = new BlockMoves(grid);
        var random = new Random(seed);
        var change = new Change();

        for (int i = 0; i < 300; i++) {
            moves.draw(score.table(), random, change);
            for (int cell = 0; cell < change.size(); cell++) {
                score.put(change.person(cell), change.day(cell), change.value(cell));
            }

            assertThat(score.into(new Cost())).isEqualTo(grid.price(score.table()));
        }
    }
}
