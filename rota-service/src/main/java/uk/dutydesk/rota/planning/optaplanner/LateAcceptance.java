package uk.dutydesk.rota.planning.optaplanner;

import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Table;
import uk.dutydesk.rota.planning.grid.TableScore;
import uk.dutydesk.rota.planning.move.BlockMoves;
import uk.dutydesk.rota.planning.move.Change;

/**
 * What is accepted is what is no worse than some steps ago. How far back it looks decides most: too short and it freezes early, too long
 * and it has not finished; so it follows from how many moves there will be time for.
 */
final class LateAcceptance {

    private static final long MOVES_FOR_EACH_PLACE = 25_000;
    private static final int SHORTEST = 200;
    private static final int LONGEST = 20_000;
    private static final int MOST_MEASURED_MOVES = 20_000;
    private static final long LONGEST_MEASURE = 200_000_000; // nanoseconds

    private LateAcceptance() {}

    static Solver<GridPlan> solver(
            int length,
            long seed,
            EnvironmentMode mode,
            @Nullable Integer steps,
            @Nullable Duration atMost,
            @Nullable Duration unimproved) {
        var end = new TerminationConfig();
        end.setStepCountLimit(steps);
        end.setSpentLimit(atMost);
        end.setUnimprovedSpentLimit(unimproved);
        return Engine.with(new LocalSearchAcceptorConfig().withLateAcceptanceSize(length), end, seed, mode);
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
