package uk.dutydesk.rota.planning.grid;

import org.jspecify.annotations.Nullable;

/**
 * What a table costs, on three levels compared in order: what may not be, what is left undone, what could be better. Added up in
 * place, because a search does it a million times a second.
 */
public final class Cost implements Comparable<Cost> {

    /** What one of each level is worth of the level below, where a linear program needs one number. */
    public static final double PRICE_OF_HARD = 1_000_000;

    public static final double PRICE_OF_MEDIUM = 10_000;

    private long hard;
    private long medium;
    private long soft;

    public Cost() {}

    public Cost(long hard, long medium, long soft) {
        this.hard = hard;
        this.medium = medium;
        this.soft = soft;
    }

    public Cost addHard(long amount) {
        hard += amount;
        return this;
    }

    public Cost addMedium(long amount) {
        medium += amount;
        return this;
    }

    public Cost addSoft(long amount) {
        soft += amount;
        return this;
    }

    public Cost add(Cost other) {
        hard += other.hard;
        medium += other.medium;
        soft += other.soft;
        return this;
    }

    public Cost subtract(Cost other) {
        hard -= other.hard;
        medium -= other.medium;
        soft -= other.soft;
        return this;
    }

    public Cost clear() {
        hard = 0;
        medium = 0;
        soft = 0;
        return this;
    }

    public Cost set(Cost other) {
        hard = other.hard;
        medium = other.medium;
        soft = other.soft;
        return this;
    }

    public Cost copy() {
        return new Cost(hard, medium, soft);
    }

    public long hard() {
        return hard;
    }

    public long medium() {
        return medium;
    }

    public long soft() {
        return soft;
    }

    public boolean isLegal() {
        return hard == 0;
    }

    /** One number for the three levels. */
    public double price() {
        return hard * PRICE_OF_HARD + medium * PRICE_OF_MEDIUM + soft;
    }

    @Override
    public int compareTo(Cost other) {
        var byHard = Long.compare(hard, other.hard);
        var byMedium = byHard != 0 ? byHard : Long.compare(medium, other.medium);
        return byMedium != 0 ? byMedium : Long.compare(soft, other.soft);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cost cost && compareTo(cost) == 0;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(hard * 31 * 31 + medium * 31 + soft);
    }

    @Override
    public String toString() {
        return hard + " hard, " + medium + " medium, " + soft + " soft";
    }
}
