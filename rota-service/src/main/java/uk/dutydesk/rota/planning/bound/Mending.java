package uk.dutydesk.rota.planning.bound;

import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Watch;

/** Makes a row legal that breaks rules its shape knows nothing of, by taking work out of it: what is worth least, where it helps most. */
final class Mending {

    private final Grid grid;
    private final Cost cost = new Cost();

    Mending(Grid grid) {
        this.grid = grid;
    }

    /**
     * Changes the row in place; where nothing helps it stays as it is then.
     *
     * @param gains what one more person of a value on a day is worth: [day * values + value]
     */
    void mend(int person, int[] row, double[] gains, Watch watch) {
        var hard = hard(person, row);
        while (hard > 0) {
            var best = -1;
            var least = hard;
            var given = 0.0;
            for (int day = 0; day < row.length; day++) {
                watch.goOn();
                var value = row[day];
                if (value != Grid.OFF && grid.allows(person, day, Grid.OFF)) {
                    row[day] = Grid.OFF;
                    var then = hard(person, row);
                    var worth = gains[day * grid.values() + value];
                    if (then < least || (then == least && best >= 0 && worth < given)) {
                        best = day;
                        least = then;
                        given = worth;
                    }
                    row[day] = value;
                }
            }
            if (best < 0) {
                return;
            }
            row[best] = Grid.OFF;
            hard = least;
        }
    }

    private long hard(int person, int[] row) {
        grid.rows().add(person, row, cost.clear());
        return cost.hard();
    }
}
