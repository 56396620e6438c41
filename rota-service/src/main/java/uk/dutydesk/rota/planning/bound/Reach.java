package uk.dutydesk.rota.planning.bound;

import uk.dutydesk.rota.planning.grid.Grid;

/** How much a search by columns takes on: so much work for a look at everybody's rows, and so much memory. */
final class Reach {

    /** About how many steps a look at everybody may take: a few seconds. */
    private static final double MOST_EFFORT = 3e9;

    /** From state to state in the rows of cells of everybody together: about eight bytes each. */
    private static final long MOST_WAYS = 20_000_000;

    /** Of one person on all days: eight bytes each, once for each thread. */
    private static final double MOST_STATES = 2e7;

    /** Of all rows that are mixed at once: some forty bytes each, most of them the library's. */
    private static final long MOST_CELLS_OF_ROWS = 6_000_000;

    private Reach() {}

    /** Whether whole rows of everybody can be priced; larger rotas are searched without a bound. */
    static boolean hasEverybody(Grid grid) {
        if (grid.shapes().isEmpty() || grid.days() == 0) {
            return false;
        }
        if (grid.isOfCells()) {
            return waysAtMost(grid) <= MOST_WAYS;
        }
        var effort = 0.0;
        for (int person = 0; person < grid.people(); person++) {
            effort += effort(new RowStates(grid, person));
        }
        return effort <= MOST_EFFORT;
    }

    /** About how many steps one look at a person's rows takes; infinitely many where their states are too many to be kept. */
    static double effort(RowStates states) {
        return states.onAllDays() > MOST_STATES ? Double.POSITIVE_INFINITY : states.effort();
    }

    /** So many people's rows are all that are mixed at once. */
    static boolean isFull(long rows, int days) {
        return rows * days > MOST_CELLS_OF_ROWS;
    }

    /** After a duty there is a state for each that could have been the last: nothing is asked of the rules for it. */
    private static long waysAtMost(Grid grid) {
        var ways = 0L;
        for (var days : grid.choices()) {
            var before = 1;
            for (var choices : days) {
                ways += (long) before * choices.length;
                before = choices.length;
            }
        }
        return ways;
    }
}
