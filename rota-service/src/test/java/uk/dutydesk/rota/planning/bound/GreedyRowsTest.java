package uk.dutydesk.rota.planning.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.rota.planning.grid.MadeUpGrid;

class GreedyRowsTest {

    @ParameterizedTest
    @ValueSource(ints = {14, 28, 112})
    void whereverWholeRowsCanBeFoundTheyCanBeFoundStretchByStretch(int days) {
        var found = LongStream.rangeClosed(1, 12)
                .mapToObj(seed -> MadeUpGrid.of(8, days, 3, seed))
                .filter(grid -> GreedyRows.of(grid, () -> false) != null)
                .toList();

        assertThat(found).isNotEmpty().allSatisfy(grid -> {
            var table = GreedyRows.byStretches(grid, () -> false);
            assertThat(grid.price(Objects.requireNonNull(table)).isLegal()).isTrue();
        });
    }

    @Test
    void limitsThatLeaveLittleRoomAreSharedOutOverTheStretches() {
        var found = LongStream.rangeClosed(1, 12)
                .mapToObj(seed -> MadeUpGrid.of(8, 112, 3, seed))
                .flatMap(grid -> Stream.ofNullable(GreedyRows.of(grid, () -> false))
                        .map(table -> MadeUpGrid.tightAround(grid, table)))
                .toList();

        assertThat(found).isNotEmpty().allSatisfy(grid -> {
            var table = GreedyRows.byStretches(grid, () -> false);
            assertThat(grid.price(Objects.requireNonNull(table)).isLegal()).isTrue();
        });
    }

    @Test
    void aYearOfManyPeopleHasAFirstTable() {
        var grid = MadeUpGrid.of(60, 364, 12, 1);

        var table = GreedyRows.of(grid, () -> false);

        assertThat(grid.price(Objects.requireNonNull(table)).isLegal()).isTrue();
    }

    @Test
    void stoppedItGivesNothing() {
        assertThat(GreedyRows.of(MadeUpGrid.of(8, 14, 3, 1), () -> true)).isNull();
    }

    @Test
    void ifSomebodyHasNoRowAtAllItGivesNothing() {
        var grid = MadeUpGrid.of(4, 14, 2, 1);
        IntStream.range(0, 14).forEach(day -> grid.choices()[2][day] = new int[] {1});

        assertThat(GreedyRows.of(grid, () -> false)).isNull();
    }
}
