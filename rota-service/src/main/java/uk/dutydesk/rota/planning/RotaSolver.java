package uk.dutydesk.rota.planning;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes rotas. The product's engine is OptaPlanner; whatever stands behind this port, the rules are ours. */
public interface RotaSolver {

    /** Gets a search ready; it begins with {@link Search#run}. */
    Search prepare(RotaProblem problem, Budget budget);

    /** One search for a better rota. Run it once, on a thread of its own; stop it from any other. */
    interface Search {

        /** Blocks until the budget is used or somebody stops it, and gives the best rota found. */
        ProposedRota run(Consumer<Better> onBetter);

        /** Asks it to end soon; what it has found so far is kept. */
        void stop();
    }

    /**
     * A better rota than any before, or the same again when more is known of the best possible.
     *
     * @param score what it costs
     * @param filled how many of the open duties somebody has
     * @param bound no rota that keeps the rules has a lower {@linkplain RotaScore#price price}, as far as is known by now
     */
    record Better(RotaScore score, int filled, @Nullable Long bound) {

        public Nearness nearness() {
            return Nearness.of(score, bound);
        }
    }

    /**
     * When to stop.
     *
     * @param atMost elapsed time; none in tests, where steps count
     * @param unimproved stops once nothing better was found for so long
     * @param steps stops after so many steps of the search
     * @param threads 1, or 2: then a second one computes the bound meanwhile, or searches too
     * @param seed the same seed and steps give the same rota
     */
    record Budget(
            @Nullable Duration atMost,
            @Nullable Duration unimproved,
            @Nullable Integer steps,
            int threads,
            long seed) {

        private static final int THREADS = 2;

        public static Budget lasting(Duration atMost, Duration unimproved) {
            return new Budget(atMost, unimproved, null, THREADS, 1);
        }

        public static Budget ofSteps(int steps) {
            return new Budget(null, null, steps, THREADS, 1);
        }
    }

    /**
     * The best rota a search found.
     *
     * @param assignments who has what, of what was open
     * @param score by the rules, computed once more when the search had ended
     * @param bound no rota that keeps the rules has a lower {@linkplain RotaScore#price price}; nothing where none was computed
     * @param notes what a person should know: that no bound could be computed here, and why
     */
    record ProposedRota(
            List<Assignment> assignments,
            RotaScore score,
            @Nullable Long bound,
            List<String> notes) {

        public Nearness nearness() {
            return Nearness.of(score, bound);
        }
    }
}
