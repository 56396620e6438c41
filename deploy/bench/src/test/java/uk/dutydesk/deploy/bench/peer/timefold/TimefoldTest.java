package uk.dutydesk.deploy.bench.peer.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.deploy.bench.Given;
import uk.dutydesk.deploy.bench.instance.Instances;
import uk.dutydesk.rota.planning.grid.GridSolver.Limits;

class TimefoldTest {

    private static final Limits SOME = new Limits(null, null, 3_000, 1, 1);

    @ParameterizedTest
    @ValueSource(strings = {"three.txt", "three.xml"})
    void itsOwnScoreIsNeverCorrupt(String file) {
        var grid = Instances.read(Given.own(file)).grid();
        var config = Timefold.config(SOME).withEnvironmentMode(EnvironmentMode.FULL_ASSERT);

        var outcome = Timefold.prepare(grid, config).run(found -> {});

        assertThat(outcome.cost()).isEqualTo(grid.price(outcome.table()));
    }

    @Test
    void theSameSeedGivesTheSameTable() {
        var grid = Instances.read(Given.own("three.txt")).grid();

        var once = new Timefold().prepare(grid, SOME).run(found -> {});

        var again = new Timefold().prepare(grid, SOME).run(found -> {});
        assertThat(again.table()).isEqualTo(once.table());
        assertThat(once.calculations()).isBetween(3_000L, 3_100L);
    }
}
