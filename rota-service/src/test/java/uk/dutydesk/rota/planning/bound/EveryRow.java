package uk.dutydesk.rota.planning.bound;

import java.util.function.Consumer;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.Grid;

/** All legal rows of a person, one after the other: only for very few days. */
final class EveryRow {

    private EveryRow() {}

    static void of(Grid grid, int person, Consumer<int[]> visitor) {
        visit(grid, person, new int[grid.days()], 0, visitor);
    }

    private static void visit(Grid grid, int person, int[] row, int day, Consumer<int[]> visitor) {
        if (day == grid.days()) {
            var cost = new Cost();
            grid.rows().add(person, row, cost);
            if (cost.isLegal()) {
                visitor.accept(row);
            }
            return;
        }
        for (var value : grid.choices()[person][day]) {
            row[day] = value;
            visit(grid, person, row, day + 1, visitor);
        }
    }
}
