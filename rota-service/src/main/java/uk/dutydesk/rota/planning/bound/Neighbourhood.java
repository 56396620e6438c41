package uk.dutydesk.rota.planning.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Table;

/** Which part of a table is made anew next: many people for some days, or a few for longer, up to all days. */
final class Neighbourhood {

    private static final int[] DAYS = {7, 10, 14, 28, Integer.MAX_VALUE};
    private static final int FEWEST_PEOPLE = 8;
    private static final int MOST_PEOPLE_ON_ALL_DAYS = 20;
    private static final int MOST_PEOPLE = 60;

    private static final double LEAST_EFFORT = 1e6;
    private static final double MOST_EFFORT = 4e7;
    private static final double SMALLER = 0.8;
    private static final double LARGER = 1.15;

    private final Grid grid;
    private final Random random;

    /** About how many steps one look at all of them may take; dozens of looks make a part. */
    private double effort = LEAST_EFFORT;

    Neighbourhood(Grid grid, Random random) {
        this.grid = grid;
        this.random = random;
    }

    /** Mostly around a day on which cover is wrong, and of people who could work there; sometimes anywhere. */
    Part draw(Table table) {
        var wrong = random.nextInt(3) > 0 ? wrongCover(table) : List.<int[]>of();
        var cell = wrong.isEmpty() ? null : wrong.get(random.nextInt(wrong.size()));
        var length = random.nextInt(DAYS.length);
        while (true) {
            var part = part(table, cell, DAYS[length]);
            if (part != null) {
                return part;
            }
            length--;
        }
    }

    /** While small parts can be made better, they are; when they cannot, larger ones are tried. */
    void learn(boolean isBetter) {
        effort = Math.max(LEAST_EFFORT, Math.min(MOST_EFFORT, effort * (isBetter ? SMALLER : LARGER)));
    }

    /** Nothing where rows of so many days take too long even for a few people. */
    private @Nullable Part part(Table table, int @Nullable [] cell, int length) {
        var days = Math.min(length, grid.days());
        var about = cell == null ? random.nextInt(grid.days()) : cell[0];
        var from = Math.max(0, Math.min(grid.days() - days, about - random.nextInt(days)));
        var most = days < grid.days()
                ? MOST_PEOPLE
                : FEWEST_PEOPLE + random.nextInt(MOST_PEOPLE_ON_ALL_DAYS - FEWEST_PEOPLE + 1);
        var part = new Part(grid, table, someone(cell, most), from, from + days);
        var number = numberWithin(part.grid());
        if (number == part.persons().length) {
            return part;
        }
        return number >= FEWEST_PEOPLE || length == DAYS[0]
                ? new Part(grid, table, Arrays.copyOf(part.persons(), Math.max(2, number)), from, from + days)
                : null;
    }

    private int numberWithin(Grid grid) {
        var sum = 0.0;
        for (int person = 0; person < grid.people(); person++) {
            sum += Reach.effort(new RowStates(grid, person));
            if (sum > effort) {
                return person;
            }
        }
        return grid.people();
    }

    private int[] someone(int @Nullable [] cell, int size) {
        List<Integer> order = new ArrayList<>();
        for (int person = 0; person < grid.people(); person++) {
            order.add(person);
        }
        Collections.shuffle(order, random);
        Set<Integer> chosen = new LinkedHashSet<>();
        if (cell != null) {
            order.stream()
                    .filter(person -> grid.allows(person, cell[0], cell[1]))
                    .limit(size)
                    .forEach(chosen::add);
        }
        order.stream().limit(size).filter(person -> chosen.size() < size).forEach(chosen::add);
        return chosen.stream().limit(size).mapToInt(Integer::intValue).toArray();
    }

    private List<int[]> wrongCover(Table table) {
        List<int[]> wrong = new ArrayList<>();
        var cost = new Cost();
        for (int day = 0; day < grid.days(); day++) {
            var counts = grid.counts(table, day);
            for (int value = 1; value < grid.values(); value++) {
                var curve = grid.cover()[day][value];
                if (curve != null) {
                    cost.clear();
                    curve.add(counts[value], cost);
                    if (cost.price() > 0) {
                        wrong.add(new int[] {day, value});
                    }
                }
            }
        }
        return wrong;
    }
}
