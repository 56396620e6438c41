package uk.dutydesk.rota.planning.optaplanner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
 * Simulated annealing: what is a little worse is accepted at first, and less and less of it until the time is over. Only wishes and fair
 * shares may become worse; a broken rule or a duty less is never accepted.
 */
final class Cooling {

    private static final int TRIES = 4_000;
    private static final long LONGEST = 100_000_000; // nanoseconds

    /** It begins cool: hotter ones end worse in the times that people wait. */
    private static final long PART_OF_WHAT_IS_USUAL = 8;

    private Cooling() {}

    static Solver<GridPlan> solver(long temperature, long seed, EnvironmentMode mode, Duration time) {
        var end = new TerminationConfig();
        end.setSpentLimit(time);
        var acceptor = new LocalSearchAcceptorConfig()
                .withSimulatedAnnealingStartingTemperature("0hard/0medium/%dsoft".formatted(temperature));
        return Engine.with(acceptor, end, seed, mode);
    }

    /** From how much worse a change that is worse in soft cost alone usually is; at least 1. */
    static long temperatureFor(Grid grid, Table start, long seed) {
        var score = new TableScore(grid, start);
        var moves = new BlockMoves(grid);
        var random = new Random(seed);
        var change = new Change();
        var present = score.into(new Cost()).copy();
        var tried = new Cost();
        List<Long> worse = new ArrayList<>();
        var begin = System.nanoTime();
        for (int i = 0; i < TRIES && System.nanoTime() - begin < LONGEST && moves.draw(start, random, change); i++) {
            for (int cell = 0; cell < change.size(); cell++) {
                score.put(change.person(cell), change.day(cell), change.value(cell));
            }
            score.into(tried);
            if (tried.hard() == present.hard() && tried.medium() == present.medium() && tried.soft() > present.soft()) {
                worse.add(tried.soft() - present.soft());
            }
            for (int cell = 0; cell < change.size(); cell++) {
                score.put(change.person(cell), change.day(cell), start.at(change.person(cell), change.day(cell)));
            }
        }
        worse.sort(null);
        return worse.isEmpty() ? 1 : Math.max(1, worse.get(worse.size() / 2) / PART_OF_WHAT_IS_USUAL);
    }
}
