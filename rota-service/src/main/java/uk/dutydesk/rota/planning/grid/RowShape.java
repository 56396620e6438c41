package uk.dutydesk.rota.planning.grid;

/**
 * What the rules about one person are, as far as they can be said in this form: enough to find the cheapest row by dynamic
 * programming. A rule that cannot be said here is left out; then what is found is a bound from below and no more.
 *
 * <p>A run that touches the first or the last day is never too short, and may be too long.
 *
 * @param prices the soft price of each value on each day, [day][value]
 * @param follows whether a work may be followed by another on the next day, [work][next work]; value 0 is not looked at
 * @param lengths how much each value counts in the total, in any unit
 * @param leastTotal of the whole row
 * @param mostTotal of the whole row
 * @param mostRun days worked one after the other
 * @param leastRun days worked one after the other
 * @param leastRest days off one after the other
 * @param weekendOf which weekend a day belongs to, or -1: [day]
 * @param mostWeekends with a day worked
 * @param mostOf how often each value may be had
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and read millions of times a second
public record RowShape(
        long[][] prices,
        boolean[][] follows,
        int[] lengths,
        int leastTotal,
        int mostTotal,
        int mostRun,
        int leastRun,
        int leastRest,
        int[] weekendOf,
        int mostWeekends,
        int[] mostOf)
        implements Shape {

    public static final int NO_LIMIT = Integer.MAX_VALUE;

    /** Of somebody in a grid whose shapes are all of this kind. */
    public static RowShape of(Grid grid, int person) {
        return (RowShape) grid.shapes().get(person);
    }
}
