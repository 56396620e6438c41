package uk.dutydesk.deploy.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.deploy.bench.amhp.Amhp;
import uk.dutydesk.deploy.bench.amhp.OnTheGrid;
import uk.dutydesk.deploy.bench.instance.Mistyped;
import uk.dutydesk.rota.planning.RotaScore;
import uk.dutydesk.rota.planning.RotaSolver;
import uk.dutydesk.rota.planning.optaplanner.OptaPlannerSolver;

/** An engine on a rota of the AMHP family, with the product's rules. */
final class AmhpRun {

    private final Engine engine;
    private final Amhp amhp;
    private final int seconds;
    private final int threads;
    private final long seed;

    AmhpRun(Engine engine, Amhp amhp, int seconds, int threads, long seed) {
        if (engine.needsWholeShapes()) {
            throw new Mistyped(engine.word() + " has no model of the rules of AMHP rotas here.");
        }
        this.engine = engine;
        this.amhp = amhp;
        this.seconds = seconds;
        this.threads = threads;
        this.seed = seed;
    }

    Result go(Stopping stopping) {
        var search = amhp.prepare(solver(), Duration.ofSeconds(seconds), threads, seed);
        stopping.asks(search::stop);
        var firstFeasible = new AtomicLong(-1);
        var start = System.nanoTime();
        var solved = amhp.solve(search, better -> {
            if (better.score().isLegal()) {
                firstFeasible.compareAndSet(-1, System.nanoTime() - start);
            }
        });
        var wall = System.nanoTime() - start;
        var score = solved.score();
        var whole = Run.UNDONE * score.medium() + score.soft();
        var bound = bound(solved);
        return new Result(
                new Measured(
                        amhp.name(),
                        engine.word(),
                        seed,
                        whole,
                        score.hard(),
                        bound,
                        Measured.gap(whole, score.hard(), bound),
                        Measured.seconds(wall),
                        Measured.seconds(Measured.cpuNanos()),
                        firstFeasible.get() < 0 ? null : Measured.seconds(firstFeasible.get()),
                        null),
                solved.lines(),
                solved.notes());
    }

    private RotaSolver solver() {
        return engine == Engine.DUTYDESK ? new OptaPlannerSolver() : new OnTheGrid(engine.solver());
    }

    /**
     * The product prices undone work lower than the bench does. Where its bound has room for all that is undone here, what is
     * above that is soft; where it has not, only as it stands is it sure to be below.
     */
    private static @Nullable Long bound(Amhp.Solved solved) {
        var bound = solved.bound();
        if (bound == null) {
            return null;
        }
        var undone = solved.score().medium();
        var soft = bound - new RotaScore(0, undone, 0).price();
        return soft >= 0 ? (Long) (Run.UNDONE * undone + soft) : bound;
    }

    /** What was measured, the lines of a solution file, and what a person should know. */
    record Result(Measured measured, List<String> lines, List<String> notes) {}
}
