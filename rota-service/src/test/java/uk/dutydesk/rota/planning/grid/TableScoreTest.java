package uk.dutydesk.rota.planning.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
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

    @Test
    void aChangeThatIsTakenBackIsNotPricedAnew() {
        var grid = MadeUpGrid.of(5, 14, 3, 1);
        var asked = new AtomicInteger();
        RowPrice counting = (person, row, cost) -> {
            asked.incrementAndGet();
            grid.rows().add(person, row, cost);
        };
        var score = new TableScore(
                new Grid(5, 14, grid.values(), grid.choices(), grid.cover(), counting, List.of(), null),
                Table.empty(5, 14));
        var start = score.into(new Cost());
        asked.set(0);

        score.put(2, 3, 1);
        var changed = score.into(new Cost());
        score.put(2, 3, Grid.OFF);

        assertThat(score.into(new Cost())).isEqualTo(start);
        score.put(2, 3, 1);
        assertThat(score.into(new Cost())).isEqualTo(changed);
        assertThat(asked).hasValue(1);
    }
}
