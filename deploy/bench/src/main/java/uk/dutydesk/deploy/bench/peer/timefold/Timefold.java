package uk.dutydesk.deploy.bench.peer.timefold;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import ai.timefold.solver.core.impl.solver.DefaultSolver;
import java.util.List;
import java.util.function.Consumer;
import uk.dutydesk.deploy.bench.peer.Running;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.GridSolver;
import uk.dutydesk.rota.planning.grid.Table;

/** Timefold's free edition as it comes: default phases and moves, one thread. */
public final class Timefold implements GridSolver {

    @Override
    public Search prepare(Grid grid, Limits limits) {
        return prepare(grid, config(limits));
    }

    static Search prepare(Grid grid, SolverConfig config) {
        return new TimefoldSearch(grid, SolverFactory.<CellPlan>create(config).buildSolver());
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
        return new SolverConfig(Timefold.class.getClassLoader())
                .withSolutionClass(CellPlan.class)
                .withEntityClasses(Cell.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withConstraintProviderClass(CellConstraints.class))
                .withRandomSeed(limits.seed())
                .withTerminationConfig(termination);
    }

    private record TimefoldSearch(Grid grid, Solver<CellPlan> solver) implements Search {

        @Override
        public Outcome run(Consumer<Found> onBetter) {
            var running = new Running(onBetter);
            solver.addEventListener(event -> {
                if (event.isNewBestSolutionInitialized()) {
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
            return solver instanceof DefaultSolver<CellPlan> known ? known.getScoreCalculationCount() : 0;
        }

        @Override
        public void stop() {
            solver.terminateEarly();
        }
    }
}
