package uk.dutydesk.rota.planning.optaplanner;

import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.phase.event.PhaseLifecycleListenerAdapter;
import org.optaplanner.core.impl.phase.scope.AbstractStepScope;
import org.optaplanner.core.impl.solver.DefaultSolver;
import uk.dutydesk.rota.planning.grid.Watch;

/** The engine's configuration: block moves, and one of two ways to accept what is worse for a time. */
final class Engine {

    /** Where no move is ever good enough, as in a grid for one person, a step still has an end. */
    private static final long MOVES_A_STEP = 20_000;

    private Engine() {}

    static Solver<GridPlan> with(
            LocalSearchAcceptorConfig acceptor, TerminationConfig end, long seed, EnvironmentMode mode) {
        var phase = new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(moves())
                .withAcceptorConfig(acceptor)
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
        phase.setTerminationConfig(end);
        // in Quarkus our classes are not on the loader OptaPlanner would choose
        var config = new SolverConfig(GridPlan.class.getClassLoader())
                .withSolutionClass(GridPlan.class)
                .withEntityClasses(Cell.class)
                .withEnvironmentMode(mode)
                .withRandomSeed(seed)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(GridCalculator.class))
                .withPhases(phase);
        return SolverFactory.<GridPlan>create(config).buildSolver();
    }

    private static MoveIteratorFactoryConfig moves() {
        var moves = new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(CellsMoveFactory.class);
        moves.setSelectedCountLimit(MOVES_A_STEP);
        return moves;
    }

    /** Asks at the end of each step, which no step waits for. */
    static void eachStep(Solver<GridPlan> solver, Watch watch) {
        ((DefaultSolver<GridPlan>) solver).addPhaseLifecycleListener(new PhaseLifecycleListenerAdapter<>() {
            @Override
            public void stepEnded(AbstractStepScope<GridPlan> step) {
                if (watch.isOver()) {
                    solver.terminateEarly();
                }
            }
        });
    }

    static long calculations(Solver<GridPlan> ended) {
        return ((DefaultSolver<GridPlan>) ended).getSolverScope().getScoreCalculationCount();
    }
}
