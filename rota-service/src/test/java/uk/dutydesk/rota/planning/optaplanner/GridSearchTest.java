package uk.dutydesk.rota.planning.optaplanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optaplanner.core.config.solver.EnvironmentMode;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.GridSolver.Limits;
import uk.dutydesk.rota.planning.grid.GridSolver.Outcome;
import uk.dutydesk.rota.planning.grid.MadeUpGrid;
import uk.dutydesk.rota.planning.grid.RowPrice;

/** What has to be the same each time ends on steps, not on seconds. */
class GridSearchTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theEngineNeverDriftsFromThePriceWhileItSearches(long seed) {
        var grid = unpriced(MadeUpGrid.of(6, 14, 2, seed));

        var outcome = new GridSearch(grid, steps(200, 1), EnvironmentMode.FULL_ASSERT).run(found -> {});

        assertThat(outcome.cost()).isEqualTo(grid.price(outcome.table()));
    }

    @Test
    void makesTheSameTableFromTheSameSeedAndSteps() {
        var grid = MadeUpGrid.of(8, 14, 2, 4);

        var again = solve(grid, 500);

        assertThat(again.table()).isEqualTo(solve(grid, 500).table());
    }

    @Test
    void neverEndsWorseThanItBegan() {
        var grid = unpriced(MadeUpGrid.of(8, 14, 2, 5));
        var start = solve(grid, 3000);

        var again = solve(grid.startingFrom(start.table()), 5);

        assertThat(again.cost()).isLessThanOrEqualTo(start.cost());
    }

    @Test
    void tellsEachBetterTableWhichIsBetterThanTheOneBefore() {
        List<Cost> told = new ArrayList<>();

        new GridSearch(unpriced(MadeUpGrid.of(8, 14, 2, 6)), steps(500, 1)).run(found -> told.add(found.cost()));

        assertThat(told).hasSizeGreaterThan(3).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void stoppedBeforeItBeginsItGivesATableAllTheSame() {
        var search = new GridSearch(MadeUpGrid.of(8, 14, 2, 7), steps(1_000_000_000, 2));
        search.stop();

        var outcome = search.run(found -> {});

        assertThat(outcome.table().people()).isEqualTo(8);
    }

    @Test
    void saysWhyThereIsNoBound() {
        var outcome = solve(unpriced(MadeUpGrid.of(8, 14, 2, 8)), 5);

        assertThat(outcome.bound()).isNull();
        assertThat(outcome.notes()).singleElement().asString().startsWith("No bound");
    }

    @Test
    void aPersonWithoutAnyLegalRowIsNoProofThatNothingIsBetter() {
        var made = MadeUpGrid.of(6, 14, 2, 9);
        IntStream.range(0, 14).forEach(day -> made.choices()[2][day] = new int[] {1});

        var outcome = new GridSearch(made, steps(500, 1)).run(found -> {});

        assertThat(outcome.cost().isLegal()).isFalse();
        assertThat(outcome.bound()).isNull();
        assertThat(outcome.calculations()).isGreaterThan(100);
    }

    @Test
    void saysWhoseRulesNoRowKeeps() {
        var made = MadeUpGrid.of(6, 14, 2, 9);
        IntStream.range(0, 14).forEach(day -> made.choices()[2][day] = new int[] {1});

        var outcome = new GridSearch(made, new Limits(Duration.ofSeconds(2), null, null, 2, 1)).run(found -> {});

        assertThat(outcome.notes()).anySatisfy(note -> assertThat(note).contains("person 3"));
    }

    @ParameterizedTest
    @CsvSource({"6, 1", "6, 2", "0, 1", "0, 2"})
    void whereNothingIsLeftToChooseItIsDoneAtOnce(int people, int threads) {
        var made = MadeUpGrid.of(6, 14, 2, 9);
        var table = solve(made, 20).table();
        var choices = new int[people][14][];
        for (int person = 0; person < people; person++) {
            for (int day = 0; day < 14; day++) {
                choices[person][day] = new int[] {table.at(person, day)};
            }
        }
        var grid = new Grid(people, 14, made.values(), choices, made.cover(), made.rows(), List.of(), null);

        var outcome = new GridSearch(grid, new Limits(Duration.ofMinutes(5), null, null, threads, 1)).run(found -> {});

        assertThat(outcome.cost()).isEqualTo(grid.price(outcome.table()));
        assertThat(outcome.bound()).isEqualTo(outcome.cost().price());
    }

    @Test
    void keepsWhatIsPinned() {
        var made = MadeUpGrid.of(6, 14, 2, 9);
        made.choices()[2][3] = new int[] {1};

        var outcome = solve(unpriced(made), 500);

        assertThat(outcome.table().at(2, 3)).isEqualTo(1);
    }

    @Test
    void whereNoRowsCanBePricedTheEngineSearchesOnBothCores() {
        var made = unpriced(MadeUpGrid.of(8, 14, 2, 10));
        var start = solve(made, 2000).table();
        Set<String> threads = ConcurrentHashMap.newKeySet();
        RowPrice noting = (person, row, cost) -> {
            threads.add(Thread.currentThread().getName());
            made.rows().add(person, row, cost);
        };
        var grid = new Grid(8, 14, made.values(), made.choices(), made.cover(), noting, List.of(), start);

        var outcome = new GridSearch(grid, new Limits(Duration.ofSeconds(2), null, null, 2, 1)).run(found -> {});

        assertThat(threads).containsExactlyInAnyOrder(Thread.currentThread().getName(), "rota engine");
        assertThat(outcome.cost()).isLessThanOrEqualTo(grid.price(start));
    }

    @ParameterizedTest
    @CsvSource({"PT1S, PT0.083S", "PT20S, PT1.666S", "PT0.003S, PT0.001S"})
    void aPartOfATimeIsOneThatTheEngineTakes(Duration whole, Duration part) {
        assertThat(GridSearch.part(whole, 12)).isEqualTo(part);
    }

    private static Outcome solve(Grid grid, int steps) {
        return new GridSearch(grid, steps(steps, 1)).run(found -> {});
    }

    private static Limits steps(int steps, int threads) {
        return new Limits(null, null, steps, threads, 1);
    }

    /** The same, of which pricing knows nothing. */
    private static Grid unpriced(Grid grid) {
        return new Grid(
                grid.people(), grid.days(), grid.values(), grid.choices(), grid.cover(), grid.rows(), List.of(), null);
    }
}
