package uk.dutydesk.rota.planning.optaplanner;

import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;
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
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Table;
import uk.dutydesk.rota.planning.grid.TableScore;
import uk.dutydesk.rota.planning.grid.Watch;
import uk.dutydesk.rota.planning.move.BlockMoves;
import uk.dutydesk.rota.planning.move.Change;

/**
 * The one configuration of the engine: late acceptance over block moves. How far back it looks decides most: too short and it
 * freezes early, too long and it has not finished; so it follows from how many moves there will be time for.
 */
final class LateAcceptance {

    private static final long MOVES_FOR_EACH_PLACE = 25_000;
    private static final int SHORTEST = 200;
    private static final int LONGEST = 20_000;
    private static final int MOST_MEASURED_MOVES = 20_000;
    private static final long LONGEST_MEASURE = 200_000_000; // nanoseconds

    /** Where no move is ever good enough, as in a grid for one person, a step still has an end. */
    private static final long MOVES_A_STEP = 20_000;

    private LateAcceptance() {}

    static Solver<GridPlan> solver(
            int length,
            long seed,
            EnvironmentMode mode,
            @Nullable Integer steps,
            @Nullable Duration atMost,
            @Nullable Duration unimproved) {
        var phase = new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(moves())
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(length))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
        var end = new TerminationConfig();
        end.setStepCountLimit(steps);
        end.setSpentLimit(atMost);
        end.setUnimprovedSpentLimit(unimproved);
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

    /** How long for a number of moves. */
    static int lengthFor(long moves) {
        return (int) Math.max(SHORTEST, Math.min(LONGEST, moves / MOVES_FOR_EACH_PLACE));
    }

    /** About how many moves there will be time for, from a short try that changes nothing. */
    static long movesIn(Duration time, Grid grid, Table start, long seed) {
        var score = new TableScore(grid, start);
        var moves = new BlockMoves(grid);
        var random = new Random(seed);
        var change = new Change();
        var cost = new Cost();
        var begin = System.nanoTime();
        var measured = 0;
        while (measured < MOST_MEASURED_MOVES
                && System.nanoTime() - begin < LONGEST_MEASURE
                && moves.draw(score.table(), random, change)) {
            for (int cell = 0; cell < change.size(); cell++) {
                score.put(change.person(cell), change.day(cell), change.value(cell));
            }
            score.into(cost);
            measured++;
        }
        var each = Math.max(1, (System.nanoTime() - begin) / Math.max(1, measured));
        return time.toNanos() / (2 * each); // each move is also taken back, nearly always
    }
}
