package uk.dutydesk.rota.planning.grid;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Fills a grid. The port behind which an engine stands: the product's is OptaPlanner. */
public interface GridSolver {

    /** Gets a search ready; it begins with {@link Search#run}. */
    Search prepare(Grid grid, Limits limits);

    /** One search. Run it once; stop it from any thread. */
    interface Search {

        /** Blocks until the limits are reached or somebody stops it. */
        Outcome run(Consumer<Found> onBetter);

        /** Asks it to end soon; what it has found so far is kept. */
        void stop();
    }

    /**
     * A better table than any before, or the same again when more is known of the best possible.
     *
     * @param bound no legal table has a lower {@linkplain Cost#price price}, as far as is known by now; nothing before any is
     */
    record Found(
            Table table,
            Cost cost,
            Duration after,
            @Nullable Double bound) {}

    /**
     * When to stop.
     *
     * @param atMost elapsed time; none in tests, where steps count
     * @param unimproved stops once nothing better was found for so long
     * @param steps of the search; with steps, without a time and on one thread the same seed gives the same table
     * @param threads 1, or 2: then a second thread computes the bound and a table from it, or searches from a seed of its own
     */
    record Limits(
            @Nullable Duration atMost,
            @Nullable Duration unimproved,
            @Nullable Integer steps,
            int threads,
            long seed) {}

    /**
     * How a search ended.
     *
     * @param bound no table has a lower {@linkplain Cost#price price}; nothing where none was computed
     * @param notes what a person should know: that no bound could be computed here, and why
     */
    record Outcome(Table table, Cost cost, @Nullable Double bound, long calculations, List<String> notes) {}
}
