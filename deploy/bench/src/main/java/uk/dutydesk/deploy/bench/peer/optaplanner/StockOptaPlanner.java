package uk.dutydesk.deploy.bench.peer.optaplanner;

import java.util.List;
import java.util.function.Consumer;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.solver.DefaultSolver;
import uk.dutydesk.deploy.bench.peer.Running;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.GridSolver;
import uk.dutydesk.rota.planning.grid.Table;

/** OptaPlanner as it comes: default phases and moves, one thread. Only the faster stream engine, Bavet, is asked for. */
public final class StockOptaPlanner implements GridSolver {

    @Override
    public Search prepare(Grid grid, Limits limits) {
        return prepare(grid, config(limits));
    }

    static Search prepare(Grid grid, SolverConfig config) {
        return new OptaPlannerSearch(
                grid, SolverFactory.<CellPlan>create(config).buildSolver());
    }

    static SolverConfig config(Limits limits) {
        var termination = new TerminationConfig();
        if (limits.atMost() != null) {
            termination.setSpentLimit(limits.atMost());
        }
        if (limits.unimproved() != null) {
            termination.setUnimprovedSpentLimit(limits.unimproved());
        }
        if (limits.steps() != null) {
            // counted in calculations, because there is no limit of steps over all phases
            termination.setScoreCalculationCountLimit((long) limits.steps());
        }
        return new SolverConfig(StockOptaPlanner.class.getClassLoader())
                .withSolutionClass(CellPlan.class)
                .withEntityClasses(Cell.class)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withConstraintProviderClass(CellConstraints.class)
                        .withConstraintStreamImplType(ConstraintStreamImplType.BAVET))
                .withRandomSeed(limits.seed())
                .withTerminationConfig(termination);
    }

    private record OptaPlannerSearch(Grid grid, Solver<CellPlan> solver) implements Search {

        @Override
        public Outcome run(Consumer<Found> onBetter) {
            var running = new Running(onBetter);
            solver.addEventListener(event -> {
                if (event.getNewBestSolution().isComplete()) {
                    running.found(
                            event.getNewBestSolution().table(),
                            event.getNewBestSolution().cost());
                }
            });
            var plan = solver.solve(new CellPlan(grid));
            Table table = plan.table();
            return new Outcome(table, grid.price(table), null, calculations(), List.of());
        }

        private long calculations() {
            return solver instanceof DefaultSolver<CellPlan> known
                    ? known.getSolverScope().getScoreCalculationCount()
                    : 0;
        }

        @Override
        public void stop() {
            solver.terminateEarly();
        }
    }
}
