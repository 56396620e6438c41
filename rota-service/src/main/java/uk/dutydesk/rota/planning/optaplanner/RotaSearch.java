package uk.dutydesk.rota.planning.optaplanner;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.config.solver.EnvironmentMode;
import uk.dutydesk.rota.planning.RotaGrid;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.RotaScore;
import uk.dutydesk.rota.planning.RotaSolver.Better;
import uk.dutydesk.rota.planning.RotaSolver.Budget;
import uk.dutydesk.rota.planning.RotaSolver.ProposedRota;
import uk.dutydesk.rota.planning.RotaSolver.Search;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.GridSolver.Found;
import uk.dutydesk.rota.planning.grid.GridSolver.Limits;
import uk.dutydesk.rota.planning.grid.Watch;

/** A search for a rota. To read the rota as a grid is a part of it: with many people that takes seconds, and can be stopped too. */
final class RotaSearch implements Search {

    private final RotaProblem problem;
    private final Budget budget;
    private final EnvironmentMode mode;
    private @Nullable GridSearch search;
    private volatile boolean isAskedToStop;

    RotaSearch(RotaProblem problem, Budget budget, EnvironmentMode mode) {
        this.problem = problem;
        this.budget = budget;
        this.mode = mode;
    }

    @Override
    public ProposedRota run(Consumer<Better> onBetter) {
        var begun = System.nanoTime();
        try {
            var rota = RotaGrid.of(problem, () -> isAskedToStop || isLonger(begun));
            return run(rota, begins(rota, limits(begun)), onBetter);
        } catch (Watch.Over over) {
            return new ProposedRota(
                    problem.draft(), RotaScore.of(problem), null, List.of("It was stopped before it began to search."));
        }
    }

    private static ProposedRota run(RotaGrid rota, GridSearch search, Consumer<Better> onBetter) {
        var outcome = search.run(found -> onBetter.accept(better(rota, found)));
        var assignments = rota.assignments(outcome.table());
        return new ProposedRota(
                assignments, RotaScore.of(rota.with(assignments)), bound(outcome.bound()), outcome.notes());
    }

    private boolean isLonger(long begun) {
        var atMost = budget.atMost();
        return atMost != null && System.nanoTime() - begun > atMost.toNanos();
    }

    /** What is left of the budget once the grid was read. */
    private Limits limits(long begun) {
        var atMost = budget.atMost();
        var left = atMost == null ? null : atMost.minus(Duration.ofNanos(System.nanoTime() - begun));
        return new Limits(left, budget.unimproved(), budget.steps(), budget.threads(), budget.seed());
    }

    /**
     * What a second thread finds by a number of steps depends on the load; then the same steps would not give the same rota. So
     * without a time there is neither a second thread nor a bound.
     */
    private synchronized GridSearch begins(RotaGrid rota, Limits limits) {
        var grid = limits.atMost() == null ? rota.grid().unpriced() : rota.grid();
        var begun = new GridSearch(grid, limits, mode);
        search = begun;
        if (isAskedToStop) {
            begun.stop();
        }
        return begun;
    }

    @Override
    public synchronized void stop() {
        isAskedToStop = true;
        if (search != null) {
            search.stop();
        }
    }

    private static Better better(RotaGrid rota, Found found) {
        var filled = rota.assignments(found.table()).size();
        return new Better(score(found.cost()), filled, bound(found.bound()));
    }

    private static @Nullable Long bound(@Nullable Double price) {
        return price == null ? null : (Long) Math.round(price);
    }

    private static RotaScore score(Cost cost) {
        return new RotaScore((int) cost.hard(), (int) cost.medium(), (int) cost.soft());
    }
}
