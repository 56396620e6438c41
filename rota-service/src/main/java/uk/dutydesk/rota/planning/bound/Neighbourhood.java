package uk.dutydesk.rota.planning.bound;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Table;

/** Some people whose rows are made anew together, while all others keep theirs. */
final class Neighbourhood {

    private final Grid grid;
    private final Random random;

    Neighbourhood(Grid grid, Random random) {
        this.grid = grid;
        this.random = random;
    }

    /** Mostly people who could work where cover is wrong, sometimes anybody. */
    int[] draw(Table table, int size) {
        List<Integer> order = new ArrayList<>();
        for (int person = 0; person < grid.people(); person++) {
            order.add(person);
        }
        Collections.shuffle(order, random);
        Set<Integer> chosen = new LinkedHashSet<>();
        var wrong = random.nextInt(3) > 0 ? wrongCover(table) : List.<int[]>of();
        if (!wrong.isEmpty()) {
            var cell = wrong.get(random.nextInt(wrong.size()));
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
