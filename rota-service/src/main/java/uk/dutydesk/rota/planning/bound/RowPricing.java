package uk.dutydesk.rota.planning.bound;

import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.Watch;

/** The cheapest row of one person at given prices. */
interface RowPricing {

    /**
     * Finds a cheap row, and how cheap any could be.
     *
     * @param gains what one more person of a value on a day is worth: [day * values + value]; for OFF nothing
     * @param known what some row of this person costs at these prices, or infinity: dearer ones are not followed up
     * @param exactly whether it has to be the cheapest; else it may be one near it
     * @param watch asked on the way; once it says so nothing is found
     */
    Priced find(double[] gains, double known, boolean exactly, Watch watch);

    /**
     * What was found.
     *
     * @param row null where none is cheaper than the known one
     * @param least no row of this person costs less
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Priced(int @Nullable [] row, double least) {}
}
