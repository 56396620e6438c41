package uk.dutydesk.deploy.bench.instance;

import uk.dutydesk.rota.planning.grid.RowShape;

/** What pricing may know where most rules about a person have weights: less than all, so that its bound is from below. */
final class Shapes {

    private Shapes() {}

    static RowShape priced(long[][] prices, int values) {
        return priced(prices, RowShape.free(prices.length, values).follows());
    }

    static RowShape priced(long[][] prices, boolean[][] follows) {
        var free = RowShape.free(prices.length, follows.length);
        return new RowShape(
                prices,
                follows,
                free.lengths(),
                free.leastTotal(),
                free.mostTotal(),
                free.mostRun(),
                free.leastRun(),
                free.leastRest(),
                free.weekendOf(),
                free.mostWeekends(),
                free.mostOf());
    }
}
