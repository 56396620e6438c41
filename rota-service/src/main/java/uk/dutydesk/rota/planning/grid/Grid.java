package uk.dutydesk.rota.planning.grid;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A rota to be made: each person has one value on each day, {@link #OFF} or a work. What is pinned has one value to choose from.
 *
 * @param people number of rows
 * @param days number of columns
 * @param values how many values there are: OFF and the works 1 to values - 1
 * @param choices the values a person may have on a day, at least one, in rising order: [person][day]
 * @param cover what numbers of people cost, [day][value]; nothing where they cost nothing, and always for OFF
 * @param rows what a person's row costs
 * @param shapes what pricing knows of each person's rules; empty where it knows nothing. Not copied: they may be made only when
 *     somebody asks, as a search begins without them
 * @param start a table to begin with, or nothing
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and read millions of times a second
public record Grid(
        int people,
        int days,
        int values,
        int[][][] choices,
        @Nullable CoverCurve[][] cover,
        RowPrice rows,
        List<? extends Shape> shapes,
        @Nullable Table start) {

    public static final int OFF = 0;

    public Grid {
        if (choices.length != people || cover.length != days || !(shapes.isEmpty() || shapes.size() == people)) {
            throw new IllegalArgumentException("A grid of " + people + " people and " + days + " days has choices for "
                    + choices.length + " people, cover for " + cover.length + " days and " + shapes.size()
                    + " shapes.");
        }
    }

    public boolean allows(int person, int day, int value) {
        for (var choice : choices[person][day]) {
            if (choice == value) {
                return true;
            }
        }
        return false;
    }

    /** Whether each day has works of its own, and so people's rules are said as {@linkplain CellShape cells}. */
    public boolean isOfCells() {
        if (shapes instanceof ShapesLater<?> later) {
            return later.isOf(CellShape.class);
        }
        return !shapes.isEmpty() && shapes.get(0) instanceof CellShape;
    }

    /** Whether nothing is left to choose: there is nobody, no day, or all is pinned. */
    public boolean isFixed() {
        return Arrays.stream(choices).flatMap(Arrays::stream).allMatch(able -> able.length == 1);
    }

    public Grid startingFrom(Table table) {
        return new Grid(people, days, values, choices, cover, rows, shapes, table);
    }

    /** The same, with nothing known of rows but their price: it is searched without a bound. */
    public Grid unpriced() {
        return new Grid(people, days, values, choices, cover, rows, List.of(), start);
    }

    /** All that a table costs, added up plainly. */
    public Cost price(Table table) {
        return price(table, IntStream.range(0, people).toArray());
    }

    /** What these people's rows cost, and all cover. */
    public Cost price(Table table, int[] persons) {
        var cost = new Cost();
        for (var person : persons) {
            rows.add(person, table.row(person), cost);
        }
        for (int day = 0; day < days; day++) {
            var counts = counts(table, day);
            for (int value = 1; value < values; value++) {
                var curve = cover[day][value];
                if (curve != null) {
                    curve.add(counts[value], cost);
                }
            }
        }
        return cost;
    }

    /** How many have each value on a day. */
    public int[] counts(Table table, int day) {
        var counts = new int[values];
        for (int person = 0; person < people; person++) {
            counts[table.at(person, day)]++;
        }
        return counts;
    }
}
