package uk.dutydesk.rota.planning.optaplanner;

import jakarta.enterprise.context.ApplicationScoped;
import org.optaplanner.core.config.solver.EnvironmentMode;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.RotaSolver;

/** Makes a service's rota: as a grid, with the bound on a second thread where there is a time to keep. */
@ApplicationScoped
public class OptaPlannerSolver implements RotaSolver {

    private final EnvironmentMode mode;

    public OptaPlannerSolver() {
        this(EnvironmentMode.REPRODUCIBLE);
    }

    OptaPlannerSolver(EnvironmentMode mode) {
        this.mode = mode;
    }

    @Override
    public Search prepare(RotaProblem problem, Budget budget) {
        return new RotaSearch(problem, budget, mode);
    }
}
