package uk.dutydesk.rota.planning.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.rota.planning.MadeUpRota;
import uk.dutydesk.rota.planning.RotaGrid;
import uk.dutydesk.rota.planning.grid.Counted;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.HardestFirst;
import uk.dutydesk.rota.planning.grid.Incumbent;
import uk.dutydesk.rota.planning.grid.MadeUpGrid;
import uk.dutydesk.rota.planning.grid.Watch;

/** Counts what is done between two times a search asks whether to go on, so that no machine's speed matters. */
class StopsSoonTest {

    private static final long NEVER = Long.MAX_VALUE;

    /** Rows priced and shapes made without asking: as many as there are people, and a few. */
    private static final int FEW = 40;

    @BeforeAll
    static void theLibraryIsThere() {
        assumeThat(LinearSolver.missing()).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 10, 100, 1_000, 10_000, 100_000})
    void theBoundOfARotaAsksOnItsWayAndEndsThere(long asked) {
        var grid = RotaGrid.of(MadeUpRota.of(16, 2, 3)).grid();
        var incumbent = startOf(grid);
        var counted = new Counted(grid, asked);

        new ColumnSearch(counted.grid(), incumbent, 1, counted).begin(Watch.NEVER_OVER);

        assertThat(counted.most()).isLessThanOrEqualTo(FEW);
        assertThat(counted.sinceOver()).isZero();
    }

    @Test
    void whatARotaIsMadeOfIsKnownBeforeAnyRuleIsAskedAbout() {
        var counted = new Counted(RotaGrid.of(MadeUpRota.of(16, 2, 3)).grid(), NEVER);

        assertThat(ColumnSearch.suits(counted.grid())).isTrue();
        assertThat(ColumnSearch.hasBound(counted.grid())).isTrue();
        ColumnSearch.hasParts(counted.grid());

        assertThat(counted.most()).as("shapes made").isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 10, 100, 1_000, 10_000, 100_000})
    void partsMadeAnewAskOnTheirWayAndEndThere(long asked) {
        var made = MadeUpGrid.of(10, 28, 3, 2);
        var start = Objects.requireNonNull(GreedyRows.of(made, Watch.NEVER_OVER));
        var counted = new Counted(made, asked);
        var incumbent = new Incumbent(better -> {});
        incumbent.offer(start, made.price(start));

        new ColumnSearch(counted.grid(), incumbent, 1, counted).improve();

        assertThat(counted.sinceOver()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 10, 100, 1_000})
    void theFirstTableOfAGridAsksOnItsWayAndEndsThere(long asked) {
        var counted = new Counted(MadeUpGrid.of(10, 28, 3, 2), asked);

        GreedyRows.of(counted.grid(), counted);

        assertThat(counted.sinceOver()).isZero();
    }

    @Test
    void aRowIsLookedForDayByDay() {
        var grid = MadeUpGrid.of(1, 28, 3, 2);
        var counted = new Counted(grid, NEVER);
        var free = new double[grid.days() * grid.values()];

        new Pricing(grid, new Workspace()).find(0, free, Double.POSITIVE_INFINITY, true, counted);

        assertThat(counted.asked()).isGreaterThanOrEqualTo(grid.days());
    }

    @Test
    void aRowWhoseNumbersAreCountedCanBeLookedForAgainAfterItWasLeft() {
        for (long seed = 1; seed <= 20; seed++) {
            var grid = MadeUpGrid.of(1, 28, 3, seed);
            var workspace = new Workspace();
            var whole = new Counted(grid, NEVER);
            var found = exactly(grid, workspace, whole);
            var left = new Counted(grid, Math.max(1, whole.asked() - 3));

            assertThatThrownBy(() -> exactly(grid, workspace, left)).isInstanceOf(Watch.Over.class);

            assertThat(exactly(grid, workspace, Watch.NEVER_OVER)).isEqualTo(found);
        }
    }

    private static double exactly(Grid grid, Workspace workspace, Watch watch) {
        return new Pricing(grid, workspace)
                .find(0, gains(grid), Double.POSITIVE_INFINITY, true, watch)
                .least();
    }

    private static double[] gains(Grid grid) {
        var gains = new double[grid.days() * grid.values()];
        for (int cell = 0; cell < gains.length; cell++) {
            gains[cell] = cell % grid.values() == Grid.OFF ? 0 : cell * 7 % 15;
        }
        return gains;
    }

    private static Incumbent startOf(Grid grid) {
        var incumbent = new Incumbent(better -> {});
        var start = HardestFirst.complete(grid, Objects.requireNonNull(grid.start()), Watch.NEVER_OVER);
        incumbent.offer(start, grid.price(start));
        return incumbent;
    }
}
