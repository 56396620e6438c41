package uk.dutydesk.deploy.bench;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.deploy.bench.instance.Instance;
import uk.dutydesk.deploy.bench.instance.Mistyped;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.GridSolver;
import uk.dutydesk.rota.planning.grid.GridSolver.Limits;
import uk.dutydesk.rota.planning.grid.GridSolver.Outcome;

/** One search of one engine, measured. */
public final class Run {

    /** What is not legal has no price beside what is: levels are added up with this between undone work and wishes. */
    public static final long UNDONE = 1_000_000;

    private final Engine engine;
    private final Instance instance;
    private final Limits limits;

    public Run(Engine engine, Instance instance, Limits limits) {
        this.engine = engine;
        this.instance = instance;
        this.limits = limits;
        if (engine.needsWholeShapes() && !instance.shapesSayAll()) {
            throw new Mistyped(engine.word() + " has no model of this format's rules here; it reads Curtois & Qu's.");
        }
    }

    public static Limits limits(int seconds, int threads, long seed) {
        return new Limits(Duration.ofSeconds(seconds), null, null, threads, seed);
    }

    /** Runs it to the end of its limits, or until the process is asked to end; then with what was found so far. */
    Result go(Stopping stopping) {
        var search = engine.solver().prepare(instance.grid(), limits);
        stopping.asks(search::stop);
        return measured(search);
    }

    private Result measured(GridSolver.Search search) {
        var firstFeasible = new AtomicLong(-1);
        var start = System.nanoTime();
        var outcome = search.run(found -> {
            if (found.cost().isLegal()) {
                firstFeasible.compareAndSet(-1, found.after().toNanos());
            }
        });
        var wall = System.nanoTime() - start;
        // not as the engine says: once more, plainly
        var cost = instance.grid().price(outcome.table());
        var score = score(cost);
        var bound = bound(outcome);
        return new Result(
                new Measured(
                        instance.name(),
                        engine.word(),
                        limits.seed(),
                        score,
                        cost.hard(),
                        bound,
                        Measured.gap(score, cost.hard(), bound),
                        Measured.seconds(wall),
                        Measured.seconds(Measured.cpuNanos()),
                        firstFeasible.get() < 0 ? null : Measured.seconds(firstFeasible.get()),
                        outcome.calculations()),
                outcome);
    }

    private static long score(Cost cost) {
        return cost.medium() * UNDONE + cost.soft();
    }

    private static @Nullable Long bound(Outcome outcome) {
        var bound = outcome.bound();
        return bound == null ? null : (Long) Math.round(bound);
    }

    /** What was measured, and the table it is about. */
    public record Result(Measured measured, Outcome outcome) {}
}
