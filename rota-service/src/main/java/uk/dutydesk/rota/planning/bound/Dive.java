package uk.dutydesk.rota.planning.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.Watch;

/** From a mix of rows to one row each: what the mix likes best is fixed, and the rest is priced again. */
final class Dive {

    private static final int TURNS = 12;
    private static final int PEOPLE_FOR_EACH = 20;
    private static final int TURNS_WHEN_LATE = 6;
    private static final int PEOPLE_FOR_EACH_WHEN_LATE = 8;
    private static final double CLOSE = 0.01;
    private static final double WHOLE = 0.999;

    private final Master master;
    private final ColumnGeneration generation;

    Dive(Master master, ColumnGeneration generation) {
        this.master = master;
        this.generation = generation;
    }

    /** A row for each of these people, or null where no mix was found. */
    @Nullable List<Column> to(int[] persons, Watch watch) {
        return to(persons, Watch.NEVER_OVER, watch);
    }

    /**
     * The same.
     *
     * @param late says when time runs short: then more are fixed at once, and the rest is priced again for less long
     */
    @Nullable List<Column> to(int[] persons, Watch late, Watch watch) {
        List<Column> chosen = new ArrayList<>();
        var left = persons;
        while (left.length > 0) {
            if (!master.solve(watch)) {
                return null;
            }
            var isLate = late.isOver();
            var liked = liked(left, isLate ? PEOPLE_FOR_EACH_WHEN_LATE : PEOPLE_FOR_EACH);
            if (liked.isEmpty()) {
                return null; // nobody who is left has any row
            }
            liked.forEach(master::fix);
            chosen.addAll(liked);
            left = without(left, liked);
            generation.only(left);
            if (left.length > 0 && !generation.run(isLate ? TURNS_WHEN_LATE : TURNS, CLOSE, watch)) {
                return null;
            }
        }
        return chosen;
    }

    /** All that are as good as whole, and of the others the largest shares: one in so many people, and at least one. */
    private List<Column> liked(int[] persons, int peopleForEach) {
        List<Column> most = new ArrayList<>();
        for (var person : persons) {
            master.columnsOf(person).stream()
                    .max(Comparator.comparingDouble(master::share))
                    .ifPresent(most::add);
        }
        most.sort(Comparator.comparingDouble(master::share).reversed());
        var some = (persons.length + peopleForEach - 1) / peopleForEach;
        var whole = (int)
                most.stream().filter(column -> master.share(column) > WHOLE).count();
        return most.subList(0, Math.min(most.size(), Math.max(whole, some)));
    }

    private static int[] without(int[] persons, List<Column> chosen) {
        return Arrays.stream(persons)
                .filter(person -> chosen.stream().noneMatch(column -> column.person() == person))
                .toArray();
    }
}
