package uk.dutydesk.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.deploy.bench.instance.Instances;
import uk.dutydesk.rota.planning.grid.GridSolver.Limits;

/** The product's engine on the classes that a bench has, which are fewer than the service's. */
class ProductTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void fillsAPublishedKindOfInstance(int threads) {
        var grid = Instances.read(Given.own("three.txt")).grid();

        var outcome = Engine.DUTYDESK
                .solver()
                .prepare(grid, new Limits(null, null, 2_000, threads, 1))
                .run(found -> {});

        assertThat(outcome.cost()).isEqualTo(grid.price(outcome.table()));
        assertThat(outcome.cost().isLegal()).isTrue();
        assertThat(outcome.bound()).isLessThanOrEqualTo(outcome.cost().price());
    }
}
