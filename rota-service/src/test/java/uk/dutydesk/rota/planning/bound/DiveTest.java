package uk.dutydesk.rota.planning.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.dutydesk.rota.planning.grid.MadeUpGrid;

class DiveTest {

    private static final int[] EVERYBODY = IntStream.range(0, 24).toArray();

    @BeforeAll
    static void theLibraryIsThere() {
        assumeThat(LinearSolver.missing()).isNull();
    }

    @Test
    void whatIsFixedMakesTheOthersRowsBePricedAgain() {
        var grid = MadeUpGrid.of(24, 21, 3, 2);
        try (var master = new Master(grid)) {
            var generation = new ColumnGeneration(grid, new Pricing(grid, new Workspace()), master);
            generation.run(400, 0.01, () -> false);
            var before = columns(master);

            var rows = new Dive(master, generation).to(EVERYBODY, () -> false);

            assertThat(rows).hasSize(24);
            assertThat(columns(master)).isGreaterThan(before);
        }
    }

    @Test
    void endsWhereSomebodyHasNoRow() {
        var grid = MadeUpGrid.of(24, 21, 3, 2);
        IntStream.range(0, 21).forEach(day -> grid.choices()[7][day] = new int[] {1});
        var asked = new AtomicInteger();
        try (var master = new Master(grid)) {
            var generation = new ColumnGeneration(grid, new Pricing(grid, new Workspace()), master);

            var rows = new Dive(master, generation).to(EVERYBODY, () -> asked.incrementAndGet() > 100_000);

            assertThat(rows).isNull();
            assertThat(asked).hasValueLessThan(100_000);
        }
    }

    private static int columns(Master master) {
        return IntStream.of(EVERYBODY)
                .map(person -> master.columnsOf(person).size())
                .sum();
    }
}
