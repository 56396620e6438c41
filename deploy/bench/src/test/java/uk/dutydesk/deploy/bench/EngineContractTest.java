package uk.dutydesk.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.dutydesk.deploy.bench.instance.Instances;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.GridSolver.Found;
import uk.dutydesk.rota.planning.grid.GridSolver.Limits;
import uk.dutydesk.rota.planning.grid.GridSolver.Outcome;
import uk.dutydesk.rota.planning.grid.GridSolver.Search;
import uk.dutydesk.rota.planning.grid.Table;

/** What everybody who fills grids keeps to, whoever they are: the product's engine and its peers. */
class EngineContractTest {

    private static final int PINNED_DAYS = 5;

    @ParameterizedTest
    @EnumSource
    void neverBreaksAPin(Engine engine) {
        var grid = grid();
        var kept = solved(Engine.DUTYDESK).table();
        List<Found> found = new ArrayList<>();

        var outcome = engine.solver().prepare(pinning(grid, kept), few()).run(found::add);

        assertThat(found)
                .isNotEmpty()
                .allSatisfy(better -> assertThat(pins(better.table())).isEqualTo(pins(kept)));
        assertThat(pins(outcome.table())).isEqualTo(pins(kept));
    }

    @ParameterizedTest
    @EnumSource
    void stopsWhenAsked(Engine engine) {
        List<Search> searches = new ArrayList<>();
        var hour = Duration.ofHours(1);
        searches.add(engine.solver().prepare(grid(), new Limits(hour, hour, null, 1, 1)));

        var outcome = assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> searches.get(0).run(better -> searches.get(0).stop()));

        assertThat(outcome.table()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void theSameSeedAndStepsGiveTheSameTable(Engine engine) {
        var first = solved(engine);

        var second = solved(engine);

        assertThat(second.table()).isEqualTo(first.table());
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatAPlainSumSays(Engine engine) {
        var grid = grid();
        List<Found> found = new ArrayList<>();

        var outcome = engine.solver().prepare(grid, few()).run(found::add);

        assertThat(found).allSatisfy(better -> assertThat(better.cost()).isEqualTo(grid.price(better.table())));
        assertThat(outcome.cost()).isEqualTo(grid.price(outcome.table()));
        assertThat(outcome.bound() == null ? 0 : outcome.bound())
                .isLessThanOrEqualTo(outcome.cost().price());
    }

    private static Outcome solved(Engine engine) {
        return engine.solver().prepare(grid(), few()).run(better -> {});
    }

    /** Ended by steps on one thread: so each promises to do the same again. */
    private static Limits few() {
        return new Limits(null, null, 300, 1, 7);
    }

    private static Grid grid() {
        return Instances.read(Given.own("three.txt")).grid();
    }

    /** The first days of the first person are as they are in a table. */
    private static Grid pinning(Grid grid, Table table) {
        var choices = new int[grid.people()][][];
        for (int person = 0; person < grid.people(); person++) {
            choices[person] = grid.choices()[person].clone();
        }
        for (int day = 0; day < PINNED_DAYS; day++) {
            choices[0][day] = new int[] {table.at(0, day)};
        }
        return new Grid(
                grid.people(),
                grid.days(),
                grid.values(),
                choices,
                grid.cover(),
                grid.rows(),
                grid.shapes(),
                grid.start());
    }

    private static List<Integer> pins(Table table) {
        List<Integer> pins = new ArrayList<>();
        for (int day = 0; day < PINNED_DAYS; day++) {
            pins.add(table.at(0, day));
        }
        return pins;
    }
}
