package uk.dutydesk.rota.planning.optaplanner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.config.solver.EnvironmentMode;
import uk.dutydesk.rota.planning.RotaGrid;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.RotaScore;
import uk.dutydesk.rota.planning.RotaSolver;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.GridSolver.Limits;

/** Makes a service's rota: as a grid, with the bound on a second thread where there is a time to keep. */
@ApplicationScoped
public class OptaPlannerSolver implements RotaSolver {

    private static final int THREADS = 2;

    private final EnvironmentMode mode;

    public OptaPlannerSolver() {
        this(EnvironmentMode.REPRODUCIBLE);
    }

    OptaPlannerSolver(EnvironmentMode mode) {
        this.mode = mode;
    }

    @Override
    public Search prepare(RotaProblem problem, Budget budget) {
        var rota = RotaGrid.of(problem);
        var limits = new Limits(budget.atMost(), budget.unimproved(), budget.steps(), THREADS, budget.seed());
        // what a second thread finds by a number of steps depends on the load; then the same steps would not give the
        // same rota
        var search = new GridSearch(budget.atMost() == null ? rota.grid().unpriced() : rota.grid(), limits, mode);
        return new Search() {
            @Override
            public ProposedRota run(Consumer<Better> onBetter) {
                var outcome = search.run(found -> onBetter.accept(new Better(
                        score(found.cost()), rota.assignments(found.table()).size(), bound(found.bound()))));
                var assignments = rota.assignments(outcome.table());
                var score = RotaScore.of(problem.with(assignments));
                return new ProposedRota(assignments, score, bound(outcome.bound()), outcome.notes());
            }

            @Override
            public void stop() {
                search.stop();
            }
        };
    }

    private static @Nullable Long bound(@Nullable Double price) {
        return price == null ? null : (Long) Math.round(price);
    }

    private static RotaScore score(Cost cost) {
        return new RotaScore((int) cost.hard(), (int) cost.medium(), (int) cost.soft());
    }
}
