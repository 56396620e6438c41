package uk.dutydesk.rota.planning.optaplanner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.optaplanner.core.config.solver.EnvironmentMode;
import uk.dutydesk.rota.planning.RotaGrid;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.RotaScore;
import uk.dutydesk.rota.planning.RotaSolver;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.GridSolver.Limits;

/** Makes a service's rota: as a grid, on one core, because several are made at once. */
@ApplicationScoped
public class OptaPlannerSolver implements RotaSolver {

    private static final int THREADS = 1;

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
        var search = new GridSearch(rota.grid(), limits, mode);
        return new Search() {
            @Override
            public ProposedRota run(Consumer<Better> onBetter) {
                var outcome = search.run(found -> onBetter.accept(new Better(
                        score(found.cost()), rota.assignments(found.table()).size())));
                var assignments = rota.assignments(outcome.table());
                return new ProposedRota(assignments, RotaScore.of(problem.with(assignments)));
            }

            @Override
            public void stop() {
                search.stop();
            }
        };
    }

    private static RotaScore score(Cost cost) {
        return new RotaScore((int) cost.hard(), (int) cost.medium(), (int) cost.soft());
    }
}
