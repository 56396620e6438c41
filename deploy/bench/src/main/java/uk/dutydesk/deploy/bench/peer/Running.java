package uk.dutydesk.deploy.bench.peer;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.GridSolver.Found;
import uk.dutydesk.rota.planning.grid.Table;

/** The best of a search so far, told onwards each time it gets better. */
public final class Running {

    private final long start = System.nanoTime();
    private final Consumer<Found> onBetter;
    private @Nullable Table best;
    private Cost bestCost = new Cost(Long.MAX_VALUE, 0, 0);

    public Running(Consumer<Found> onBetter) {
        this.onBetter = onBetter;
    }

    public synchronized void found(Table table, Cost cost) {
        if (cost.compareTo(bestCost) < 0) {
            best = table.copy();
            bestCost = cost.copy();
            onBetter.accept(new Found(best, bestCost, Duration.ofNanos(System.nanoTime() - start), null));
        }
    }

    public synchronized @Nullable Table best() {
        return best;
    }
}
