package uk.dutydesk.rota.planning.optaplanner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.config.solver.EnvironmentMode;
import uk.dutydesk.rota.planning.bound.ColumnSearch;
import uk.dutydesk.rota.planning.bound.LinearSolver;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.GridSolver.Found;
import uk.dutydesk.rota.planning.grid.GridSolver.Limits;
import uk.dutydesk.rota.planning.grid.GridSolver.Outcome;
import uk.dutydesk.rota.planning.grid.GridSolver.Search;
import uk.dutydesk.rota.planning.grid.HardestFirst;
import uk.dutydesk.rota.planning.grid.Incumbent;

/**
 * Two searches that share the best table: the engine's late acceptance on one core, columns on the other. Once columns have found
 * better, they have both cores: where rows can be priced they nearly always end best.
 */
final class GridSearch implements Search {

    private static final Logger LOG = Logger.getLogger(GridSearch.class);

    /** How many times as long a bound is waited for when nothing better is found meanwhile. */
    private static final int PATIENCE_FOR_A_BOUND = 3;

    private final Grid grid;
    private final Limits limits;
    private final EnvironmentMode mode;
    private final List<String> notes = new ArrayList<>();
    private volatile boolean isAskedToStop;
    private volatile @Nullable Solver<GridPlan> engine;
    private volatile boolean isOvertaken;
    private volatile boolean isBounding;
    private volatile boolean isDone;
    private volatile long lastBetter;
    private volatile @Nullable Cost told;
    private long begun;
    private long calculations;

    GridSearch(Grid grid, Limits limits) {
        this(grid, limits, EnvironmentMode.REPRODUCIBLE);
    }

    GridSearch(Grid grid, Limits limits, EnvironmentMode mode) {
        this.grid = grid;
        this.limits = limits;
        this.mode = mode;
    }

    @Override
    public Outcome run(Consumer<Found> onBetter) {
        begun = System.nanoTime();
        lastBetter = begun;
        var incumbent = new Incumbent(best -> tell(best, onBetter));
        if (grid.start() != null) {
            var complete = HardestFirst.complete(grid, grid.start(), this::isOver);
            incumbent.offer(complete, grid.price(complete));
        }
        if (!isPriced()) {
            accept(incumbent, limits.steps());
        } else if (limits.threads() > 1) {
            beside(incumbent);
        } else {
            alone(incumbent);
        }
        var table = Objects.requireNonNull(incumbent.table());
        return new Outcome(table, grid.price(table), incumbent.bound(), calculations, List.copyOf(notes));
    }

    private void tell(Incumbent best, Consumer<Found> onBetter) {
        var now = System.nanoTime();
        var cost = Objects.requireNonNull(best.cost());
        if (!cost.equals(told)) {
            lastBetter = now;
            told = cost;
        }
        onBetter.accept(
                new Found(Objects.requireNonNull(best.table()), cost, Duration.ofNanos(now - begun), best.bound()));
    }

    private boolean isPriced() {
        if (!ColumnSearch.suits(grid)) {
            notes.add("No bound is computed for a rota of this kind and size.");
            return false;
        }
        var missing = LinearSolver.missing();
        if (missing != null) {
            notes.add(missing);
            return false;
        }
        return true;
    }

    private void beside(Incumbent incumbent) {
        var other = new Thread(() -> columns(incumbent, limits.seed()), "rota columns");
        other.start();
        try {
            accept(incumbent, limits.steps());
            if (isOvertaken && !isOver()) {
                new ColumnSearch(grid, incumbent, limits.seed() + 1, this::isOver).improve();
            }
        } finally {
            end(other);
        }
    }

    /** First columns, then late acceptance from what they found. */
    private void alone(Incumbent incumbent) {
        var search = new ColumnSearch(grid, incumbent, limits.seed(), this::isOver);
        search.begin();
        if (limits.atMost() != null && incumbent.table() != null) {
            var half = limits.atMost().toNanos() / 2;
            new ColumnSearch(grid, incumbent, limits.seed(), () -> isOver() || System.nanoTime() - begun > half)
                    .improve();
        }
        if (!incumbent.isProvedBest()) {
            accept(incumbent, limits.steps());
        }
    }

    private void columns(Incumbent incumbent, long seed) {
        try {
            var search = new ColumnSearch(grid, incumbent, seed, this::isOver);
            var before = incumbent.cost();
            isBounding = true;
            try {
                search.begin();
            } finally {
                isBounding = false;
            }
            var after = incumbent.cost();
            if (after != null && (before == null || after.compareTo(before) < 0)) {
                overtake();
            }
            search.improve();
        } catch (RuntimeException e) {
            LOG.warn("The search by columns ended early", e);
            notes.add("The bound could not be computed to its end.");
        } finally {
            if (incumbent.isProvedBest()) {
                stop();
            }
        }
    }

    /** Where only steps count, columns end with the engine. */
    private void end(Thread other) {
        isDone = limits.atMost() == null && limits.unimproved() == null;
        try {
            other.join();
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
        }
    }

    private void overtake() {
        isOvertaken = true;
        endEngine();
    }

    private void accept(Incumbent incumbent, @Nullable Integer steps) {
        var known = incumbent.table();
        var start = known == null ? FirstTable.of(grid, this::isOver) : known;
        incumbent.offer(start, grid.price(start));
        var left = left();
        var moves = left == null
                ? Objects.requireNonNullElse(steps, 0)
                : LateAcceptance.movesIn(left, grid, start, limits.seed());
        var solver = LateAcceptance.solver(
                LateAcceptance.lengthFor(moves), limits.seed(), mode, steps, left, limits.unimproved());
        solver.addEventListener(event -> {
            var table = event.getNewBestSolution().table();
            incumbent.offer(table, grid.price(table));
        });
        engine = solver;
        if (!isOver() && !isOvertaken) {
            solver.solve(new GridPlan(grid, start));
            calculations += LateAcceptance.calculations(solver);
        }
        engine = null;
    }

    private @Nullable Duration left() {
        return limits.atMost() == null
                ? null
                : Duration.ofMillis(Math.max(1, limits.atMost().toMillis() - (System.nanoTime() - begun) / 1_000_000));
    }

    /** Asked again and again by the columns: an engine that had not quite begun is ended by the next question. */
    private boolean isOver() {
        var now = System.nanoTime();
        var over = isAskedToStop
                || isDone
                || isLonger(now - begun, limits.atMost())
                || isLonger(
                        isBounding ? (now - lastBetter) / PATIENCE_FOR_A_BOUND : now - lastBetter, limits.unimproved());
        if (over || isOvertaken) {
            endEngine();
        }
        return over;
    }

    private static boolean isLonger(long nanos, @Nullable Duration limit) {
        return limit != null && nanos > limit.toNanos();
    }

    private void endEngine() {
        var running = engine;
        if (running != null) {
            running.terminateEarly();
        }
    }

    @Override
    public void stop() {
        isAskedToStop = true;
        endEngine();
    }
}
