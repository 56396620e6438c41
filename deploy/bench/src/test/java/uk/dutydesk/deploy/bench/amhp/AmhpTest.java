package uk.dutydesk.deploy.bench.amhp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.rota.planning.RotaSolver.Budget;
import uk.dutydesk.rota.planning.optaplanner.OptaPlannerSolver;

class AmhpTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theProductGetsAsManyThreadsAsWereAskedFor(int threads) {
        List<Budget> asked = new ArrayList<>();

        Amhp.read(Amhp.generate("AMHP-S-4-loose-fresh-1"))
                .prepare(
                        (problem, budget) -> {
                            asked.add(budget);
                            return new OptaPlannerSolver().prepare(problem, budget);
                        },
                        Duration.ofMinutes(1),
                        threads,
                        7);

        assertThat(asked).containsExactly(new Budget(Duration.ofMinutes(1), null, null, threads, 7));
    }
}
