package uk.dutydesk.rota.planning.grid;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The best table that several searches have found together, and what is known of the best possible. */
public final class Incumbent {

    private static final double ROUNDING = 1e-3;

    private final Consumer<Incumbent> onNews;
    private @Nullable Table table;
    private @Nullable Cost cost;
    private double bound = Double.NEGATIVE_INFINITY;

    /**
     * @param onNews told of each better table, and of each better bound once there is one
     */
    public Incumbent(Consumer<Incumbent> onNews) {
        this.onNews = onNews;
    }

    /** Keeps the table if it is better than the best so far; says whether it was. */
    public synchronized boolean offer(Table found, Cost itsCost) {
        if (cost != null && itsCost.compareTo(cost) >= 0) {
            return false;
        }
        table = found.copy();
        cost = itsCost.copy();
        onNews.accept(this);
        return true;
    }

    /** No table has a lower price; as prices are whole numbers, a part of one is a whole one. */
    public synchronized void cannotBeBelow(double price) {
        if (Double.isInfinite(price)) {
            return; // nobody looked yet, or somebody has no row at all: neither says anything of tables
        }
        var whole = Math.ceil(price - ROUNDING);
        if (whole > bound) {
            bound = whole;
            if (cost != null) {
                onNews.accept(this);
            }
        }
    }

    /** The bound speaks of legal tables only. */
    public synchronized boolean isProvedBest() {
        return cost != null && cost.isLegal() && cost.price() <= bound;
    }

    /** A copy, or null before the first. */
    public synchronized @Nullable Table table() {
        return table == null ? null : table.copy();
    }

    public synchronized @Nullable Cost cost() {
        return cost == null ? null : cost.copy();
    }

    /** The price no table goes below, or null where none was computed. */
    public synchronized @Nullable Double bound() {
        return bound == Double.NEGATIVE_INFINITY ? null : bound;
    }
}
