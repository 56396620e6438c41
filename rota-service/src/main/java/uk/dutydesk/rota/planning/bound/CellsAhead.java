package uk.dutydesk.rota.planning.bound;

import java.util.List;
import uk.dutydesk.rota.planning.grid.Grid;

/** What the rest of a row of cells costs at least, from each state before each day on, at given prices. */
final class CellsAhead {

    private final CellStates states;
    private final List<CellTally> tallies;
    private final double[][] plain;
    private final double[][] prices;
    private final double[][] ahead;

    CellsAhead(CellStates states) {
        this.states = states;
        this.tallies = states.tallies();
        this.plain = new double[states.days()][];
        this.prices = new double[states.days()][];
        this.ahead = new double[states.days() + 1][];
        for (int day = 0; day < states.days(); day++) {
            plain[day] = new double[states.choices(day).length];
            prices[day] = new double[states.choices(day).length];
            ahead[day] = new double[states.ways(day).first().length - 1];
        }
        ahead[states.days()] = new double[states.ways(states.days() - 1).states()];
    }

    /**
     * The prices from now on.
     *
     * @param gains what is taken off each cell: [day * values + value]
     */
    void price(double[] gains) {
        for (int day = 0; day < plain.length; day++) {
            var choices = states.choices(day);
            for (int choice = 0; choice < choices.length; choice++) {
                var value = choices[choice];
                var gain = value == Grid.OFF ? 0 : gains[day * states.values() + value];
                plain[day][choice] = states.prices(day)[choice] - gain;
            }
        }
    }

    /** Looks again, each cell as much dearer as its tallies say. */
    void look() {
        for (int day = 0; day < prices.length; day++) {
            for (int choice = 0; choice < prices[day].length; choice++) {
                var price = plain[day][choice];
                for (var tally : states.tallied(day, choice)) {
                    price += tallies.get(tally).dearer();
                }
                prices[day][choice] = price;
            }
        }
        for (int day = prices.length - 1; day >= 0; day--) {
            var ways = states.ways(day);
            for (int from = 0; from < ahead[day].length; from++) {
                var least = LookAhead.NONE;
                for (int way = ways.first()[from]; way < ways.first()[from + 1]; way++) {
                    least = Math.min(least, cost(day, way));
                }
                ahead[day][from] = least;
            }
        }
    }

    private double cost(int day, int way) {
        var ways = states.ways(day);
        return prices[day][ways.choice()[way]] + ahead[day + 1][ways.to()[way]];
    }

    /** What the rest costs at least, from a state after the day before. */
    double from(int day, int state) {
        return ahead[day][state];
    }

    /** Of a choice, with what its tallies make it dearer by. */
    double price(int day, int choice) {
        return prices[day][choice];
    }

    /** What no row costs less than: the cells at these prices, and the numbers with what the cells were made dearer by taken off. */
    double least() {
        var least = states.base() + ahead[0][0];
        for (var tally : tallies) {
            least += tally.pricedFrom(0);
        }
        return least;
    }

    /** The choices of the row that is cheapest when nothing is counted. */
    int[] row() {
        var row = new int[prices.length];
        var at = 0;
        for (int day = 0; day < row.length; day++) {
            var ways = states.ways(day);
            var best = ways.first()[at];
            for (int way = best + 1; way < ways.first()[at + 1]; way++) {
                best = cost(day, way) < cost(day, best) ? way : best;
            }
            row[day] = ways.choice()[best];
            at = ways.to()[best];
        }
        return row;
    }

    /** What a row costs, numbers and all; infinite where it has more of something than there may be. */
    double real(int[] row, int[] counts) {
        var real = states.base();
        for (int day = 0; day < row.length; day++) {
            real += plain[day][row[day]];
        }
        for (int tally = 0; tally < counts.length; tally++) {
            real += tallies.get(tally).cost(counts[tally]);
        }
        return real;
    }

    /** How many of each tally's cells a row has. */
    int[] counts(int[] row) {
        var counts = new int[tallies.size()];
        for (int day = 0; day < row.length; day++) {
            for (var tally : states.tallied(day, row[day])) {
                counts[tally]++;
            }
        }
        return counts;
    }
}
