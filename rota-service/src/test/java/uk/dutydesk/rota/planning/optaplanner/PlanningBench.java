package uk.dutydesk.rota.planning.optaplanner;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import uk.dutydesk.rota.planning.MadeUpRota;
import uk.dutydesk.rota.planning.RotaSolver.Budget;

/**
 * How soon 60 people have a first legal rota for four weeks, and how good one is after 20 seconds. Not a test: times belong to
 * the machine. {@code mvn -pl rota-service test-compile exec:java} with this class and the test classpath.
 */
final class PlanningBench {

    private PlanningBench() {}

    public static void main(String[] args) {
        var seconds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        for (long seed = 1; seed <= 3; seed++) {
            measure(seed, seconds);
        }
    }

    private static void measure(long seed, int seconds) {
        var problem = MadeUpRota.of(60, 4, seed);
        var start = System.nanoTime();
        var firstLegal = new AtomicLong(-1);
        var made = new OptaPlannerSolver()
                .prepare(problem, new Budget(Duration.ofSeconds(seconds), null, null, 2, seed))
                .run(better -> {
                    if (better.score().isLegal()) {
                        firstLegal.compareAndSet(-1, millisSince(start));
                    }
                });
        System.out.printf(
                "seed %d: %d people, %d duties, first legal rota after %d ms, after %d ms %s, %d filled%n",
                seed,
                problem.people().size(),
                problem.shifts().size(),
                firstLegal.get(),
                millisSince(start),
                made.score(),
                made.assignments().size());
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
