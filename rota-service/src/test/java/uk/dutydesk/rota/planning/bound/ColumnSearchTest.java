package uk.dutydesk.rota.planning.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dutydesk.rota.planning.grid.Incumbent;
import uk.dutydesk.rota.planning.grid.MadeUpGrid;

class ColumnSearchTest {

    @BeforeAll
    static void theLibraryIsThere() {
        assumeThat(LinearSolver.missing()).isNull();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noTableIsCheaperThanTheBound(long seed) {
        var grid = MadeUpGrid.of(3, 5, 2, seed);
        var best = EveryTable.cheapest(grid);
        assumeThat(best).as("there is a legal table").isNotNull();
        var incumbent = new Incumbent(better -> {});

        new ColumnSearch(grid, incumbent, seed, () -> false).begin(() -> false);

        assertThat(incumbent.bound())
                .isLessThanOrEqualTo(Objects.requireNonNull(best).price());
        assertThat(Objects.requireNonNull(incumbent.cost()).isLegal()).isTrue();
    }

    @Test
    void makingRowsAnewComesToTheBestTableThereIsNearlyAlways() {
        var missed = seeds().limit(20).filter(seed -> !comesToTheBest(seed)).count();

        assertThat(missed).isLessThanOrEqualTo(2);
    }

    private static boolean comesToTheBest(long seed) {
        var grid = MadeUpGrid.of(3, 5, 2, seed);
        var best = EveryTable.cheapest(grid);
        var incumbent = new Incumbent(better -> {});
        var asked = new AtomicInteger();
        var search = new ColumnSearch(grid, incumbent, seed, () -> asked.incrementAndGet() > 50_000);
        if (best == null) {
            return true;
        }
        search.begin(() -> false);
        search.improve();
        return best.equals(incumbent.cost());
    }

    @Test
    void stoppedBeforeItBeganItSaysNothing() {
        var incumbent = new Incumbent(better -> {});

        new ColumnSearch(MadeUpGrid.of(3, 5, 2, 1), incumbent, 1, () -> true).begin(() -> false);

        assertThat(incumbent.table()).isNull();
        assertThat(incumbent.bound()).isNull();
    }
}
