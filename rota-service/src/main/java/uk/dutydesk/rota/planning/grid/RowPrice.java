package uk.dutydesk.rota.planning.grid;

/** What one person's row costs by all rules about a person: the law, rest, wishes, fair shares. Asked by several threads at once. */
@FunctionalInterface
public interface RowPrice {

    /**
     * Adds what the row costs.
     *
     * @param row a value for each day, {@link Grid#OFF} where nothing is worked; it is only read, and not kept
     */
    void add(int person, int[] row, Cost cost);
}
