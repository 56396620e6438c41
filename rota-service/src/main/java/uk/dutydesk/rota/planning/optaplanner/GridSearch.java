package uk.dutydesk.rota.planning.optaplanner;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
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
import uk.dutydesk.rota.planning.grid.Table;

/**
 * Late acceptance by the engine first, for it is good at once. Where rows can be priced it is soon overtaken by parts made anew, so
 * then it has a short time only; on a second core the bound is computed meanwhile, and then parts are made anew there too. Where rows
 * cannot be priced, or have no parts, the engine cools.
 */
final class GridSearch implements Search {

    private static final Logger LOG = Logger.getLogger(GridSearch.class);

    /** How many times as long a bound is waited for when nothing better is found meanwhile. */
    private static final int PATIENCE_FOR_A_BOUND = 3;

    private static final Duration LONGEST_WHILE = Duration.ofSeconds(10);
    private static final int PARTS_OF_TIME = 12;
    /** How far apart the seeds of one search are. */
    private static final long SEEDS = 1_000;

    private static final double TIME_FOR_THE_BOUND = 0.6;

    private final Grid grid;
    private final Limits limits;
    private final EnvironmentMode mode;
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private volatile boolean isAskedToStop;
    private final List<Solver<GridPlan>> engines = new CopyOnWriteArrayList<>();
    private volatile boolean isDone;
    private volatile long lastBetter;
    private volatile boolean isBounding;
    private volatile @Nullable Cost told;
    private long begun;
    private final AtomicLong calculations = new AtomicLong();

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
        first(incumbent);
        if (grid.isFixed()) {
            proveAsTheOnlyOne(incumbent);
        } else if (!isPriced()) {
            byTheEngineAlone(incumbent);
        } else if (limits.threads() > 1) {
            beside(incumbent);
        } else {
            accept(incumbent, aWhile(), limits.seed());
            columns(incumbent);
            if (!ColumnSearch.hasParts(grid) && aWhile() != null) {
                accept(incumbent, left(), limits.seed() + SEEDS);
            }
        }
        var table = Objects.requireNonNull(incumbent.table());
        return new Outcome(table, grid.price(table), incumbent.bound(), calculations.get(), List.copyOf(notes));
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
            notes.add("No bound is computed here.");
            return false;
        }
        var missing = LinearSolver.missing();
        if (missing != null) {
            notes.add(missing);
            return false;
        }
        return true;
    }

    private void first(Incumbent incumbent) {
        if (incumbent.table() == null) {
            var table = FirstTable.of(grid, this::isOver);
            incumbent.offer(table, grid.price(table));
        }
    }

    private static void proveAsTheOnlyOne(Incumbent incumbent) {
        incumbent.cannotBeBelow(Objects.requireNonNull(incumbent.cost()).price());
    }

    /** Where rows cannot be priced. A second core does the same from another seed; where only steps count, one does it all. */
    private void byTheEngineAlone(Incumbent incumbent) {
        if (aWhile() == null) {
            accept(incumbent, null, limits.seed());
            return;
        }
        var other = new Thread(
                () -> keepingWhatWasFound(
                        () -> coolAgainAndAgain(incumbent, limits.seed() + SEEDS), "One of two searches ended early."),
                "rota engine");
        if (limits.threads() > 1) {
            other.start();
        }
        try {
            if (limits.unimproved() == null) {
                coolAgainAndAgain(incumbent, limits.seed());
            } else {
                accept(incumbent, left(), limits.seed());
            }
        } finally {
            end(other);
        }
    }

    /** From the best there is each time. */
    private void coolAgainAndAgain(Incumbent incumbent, long seed) {
        untilOver(incumbent, seed, round -> cool(incumbent, round));
    }

    /**
     * Once more from the best there is, again and again. A table that breaks rules is left to late acceptance, each time for longer: rows
     * that break them cannot be priced, and cooling never gets over a rule.
     *
     * @param once from a legal table, with a seed of its own
     */
    private void untilOver(Incumbent incumbent, long seed, LongConsumer once) {
        var time = aWhile();
        var round = seed;
        while (time != null && !isOver() && !incumbent.isProvedBest()) {
            if (Objects.requireNonNull(incumbent.cost()).isLegal()) {
                once.accept(round);
            } else {
                accept(incumbent, time, round);
                time = time.multipliedBy(2);
            }
            round += SEEDS;
        }
    }

    private void beside(Incumbent incumbent) {
        var other = new Thread(
                () -> {
                    columns(incumbent);
                    if (!ColumnSearch.hasParts(grid)) {
                        coolAgainAndAgain(incumbent, limits.seed() + SEEDS);
                    }
                },
                "rota columns");
        other.start();
        try {
            if (ColumnSearch.hasParts(grid)) {
                accept(incumbent, aWhile(), limits.seed());
                var seed = limits.seed() + 1;
                keepingWhatWasFound(
                        () -> improve(incumbent, new ColumnSearch(grid, incumbent, seed, this::isOver), seed),
                        "Parts of the rota could not be made anew to the end.");
            } else {
                accept(incumbent, left(), limits.seed());
            }
        } finally {
            end(other);
        }
    }

    /** What fails leaves what was found, and says so. */
    private void keepingWhatWasFound(Runnable search, String whenItFails) {
        try {
            search.run();
        } catch (RuntimeException | Error e) {
            LOG.warn("A search ended early", e);
            notes.add(whenItFails);
        }
    }

    /** The bound, and after it parts made anew. */
    private void columns(Incumbent incumbent) {
        keepingWhatWasFound(() -> boundAndParts(incumbent), "The bound could not be computed to its end.");
        if (incumbent.isProvedBest()) {
            stop();
        }
    }

    private void boundAndParts(Incumbent incumbent) {
        var search = new ColumnSearch(grid, incumbent, limits.seed(), this::isOver);
        if (ColumnSearch.hasBound(grid)) {
            bound(incumbent, search);
        } else {
            notes.add("No bound is computed for a rota of this size.");
        }
        if (ColumnSearch.hasParts(grid)) {
            improve(incumbent, search, limits.seed() + SEEDS); // the first is the engine's
        }
    }

    private void bound(Incumbent incumbent, ColumnSearch search) {
        isBounding = true;
        try {
            search.begin(this::isTimeForTheBoundOver);
        } finally {
            isBounding = false;
        }
        if (search.withoutRow().isPresent()) {
            notes.add("No bound: there is no row that keeps every rule of person "
                    + (search.withoutRow().getAsInt() + 1) + " in the order given.");
        } else if (incumbent.bound() == null && !isTimeForTheBoundOver()) {
            notes.add("No bound could be computed.");
        }
    }

    private void improve(Incumbent incumbent, ColumnSearch search, long seed) {
        untilOver(incumbent, seed, round -> search.improve());
    }

    /** Where only steps count, columns end with the engine. */
    private void end(Thread other) {
        isDone = aWhile() == null;
        try {
            other.join();
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * @param time nothing where only steps count
     */
    private void accept(Incumbent incumbent, @Nullable Duration time, long seed) {
        if (isOver()) {
            return; // to make an engine ready takes a while
        }
        var start = Objects.requireNonNull(incumbent.table());
        var left = left();
        var atMost = time == null || left == null || time.compareTo(left) < 0 ? time : left;
        var steps = limits.steps();
        var moves = atMost == null
                ? Objects.requireNonNullElse(steps, 0)
                : LateAcceptance.movesIn(atMost, grid, start, seed);
        var length = LateAcceptance.lengthFor(moves);
        run(incumbent, start, LateAcceptance.solver(length, seed, mode, steps, atMost, limits.unimproved()));
    }

    /** For as long as there is, or, where a search ends when nothing is better for a time, for half of that time. */
    private void cool(Incumbent incumbent, long seed) {
        var start = Objects.requireNonNull(incumbent.table());
        var left = left();
        var patience = limits.unimproved() == null ? null : part(limits.unimproved(), 2);
        var time = patience == null || (left != null && left.compareTo(patience) < 0) ? left : patience;
        var temperature = Cooling.temperatureFor(grid, start, seed);
        run(incumbent, start, Cooling.solver(temperature, seed, mode, Objects.requireNonNull(time)));
    }

    private void run(Incumbent incumbent, Table start, Solver<GridPlan> solver) {
        solver.addEventListener(event -> {
            var table = event.getNewBestSolution().table();
            incumbent.offer(table, grid.price(table));
            if (incumbent.isProvedBest()) {
                stop();
            }
        });
        Engine.eachStep(solver, this::isOver);
        engines.add(solver);
        if (!isOver()) {
            solver.solve(new GridPlan(grid, start));
            calculations.addAndGet(Engine.calculations(solver));
        }
        engines.remove(solver);
    }

    private @Nullable Duration left() {
        return limits.atMost() == null
                ? null
                : Duration.ofMillis(Math.max(1, limits.atMost().toMillis() - (System.nanoTime() - begun) / 1_000_000));
    }

    /** How long the engine has before parts are made anew; nothing where only steps count. */
    private @Nullable Duration aWhile() {
        if (limits.atMost() == null) {
            return limits.unimproved() == null ? null : LONGEST_WHILE;
        }
        var part = part(limits.atMost(), PARTS_OF_TIME);
        return part.compareTo(LONGEST_WHILE) < 0 ? part : LONGEST_WHILE;
    }

    /** In whole milliseconds, at least one: the engine takes no finer times. */
    static Duration part(Duration whole, int parts) {
        return Duration.ofMillis(Math.max(1, whole.toMillis() / parts));
    }

    private boolean isTimeForTheBoundOver() {
        return isOver()
                || (limits.atMost() != null
                        && System.nanoTime() - begun
                                > TIME_FOR_THE_BOUND * limits.atMost().toNanos());
    }

    /** Asked again and again, at each step of an engine too: one that had not quite begun is ended by the next question. */
    private boolean isOver() {
        var now = System.nanoTime();
        var over = isAskedToStop
                || isDone
                || isLonger(now - begun, limits.atMost())
                || isLonger(
                        isBounding ? (now - lastBetter) / PATIENCE_FOR_A_BOUND : now - lastBetter, limits.unimproved());
        if (over) {
            endEngines();
        }
        return over;
    }

    private static boolean isLonger(long nanos, @Nullable Duration limit) {
        return limit != null && nanos > limit.toNanos();
    }

    private void endEngines() {
        engines.forEach(Solver::terminateEarly);
    }

    @Override
    public void stop() {
        isAskedToStop = true;
        endEngines();
    }
}
