package uk.dutydesk.deploy.bench.instance;

import java.util.List;
import java.util.stream.IntStream;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.RowPrice;
import uk.dutydesk.rota.planning.grid.RowShape;

/**
 * What a row costs where a person's shape says all: one of the hard level for each day, shift, weekend or begun hour too many, and
 * for each shift missing from the least total. Flat arrays and no allocation, because a search asks a million times a second.
 */
final class ShapePrice implements RowPrice {

    private static final int COUNTER_BITS = 12;
    private static final int COUNTERS = 5;
    private static final int COUNTER = (1 << COUNTER_BITS) - 1;

    private final int values;
    private final boolean[] forbids;
    private final int[] lengths;
    private final Person[] people;

    ShapePrice(List<RowShape> shapes, boolean[][] follows, int[] lengths) {
        this.lengths = lengths.clone();
        values = lengths.length;
        forbids = new boolean[values * values];
        for (int work = 1; work < values; work++) {
            for (int next = 1; next < values; next++) {
                forbids[work * values + next] = !follows[work][next];
            }
        }
        people = shapes.stream().map(shape -> new Person(shape, values)).toArray(Person[]::new);
    }

    @Override
    public void add(int who, int[] row, Cost cost) {
        var person = people[who];
        var prices = person.prices;
        var weekendOf = person.weekendOf;
        long soft = 0;
        int hard = 0;
        int total = 0;
        int weekends = 0;
        int weekend = -1;
        int last = 0;
        int run = 0;
        for (int day = 0, at = 0; day < row.length; day++, at += values) {
            int value = row[day];
            soft += prices[at + value];
            if (value == 0) {
                if (last == 0) {
                    run++;
                } else {
                    // a run that began on the first day is never too short
                    if (run < person.leastRun && run != day) {
                        hard += person.leastRun - run;
                    }
                    run = 1;
                }
            } else {
                total += lengths[value];
                if (weekendOf[day] >= 0 && weekendOf[day] != weekend) {
                    weekend = weekendOf[day];
                    weekends++;
                }
                if (last != 0) {
                    run++;
                    if (forbids[last * values + value]) {
                        hard++;
                    }
                } else {
                    if (run < person.leastRest && run != day) {
                        hard += person.leastRest - run;
                    }
                    run = 1;
                }
                if (run > person.mostRun) {
                    hard++;
                }
            }
            last = value;
        }
        hard += Math.max(0, weekends - person.mostWeekends) + person.wrongTotal(total) + person.tooMany(row);
        if (hard != 0) {
            cost.addHard(hard);
        }
        cost.addSoft(soft);
    }

    private static final class Person {

        private final int[] prices;
        private final int[] weekendOf;
        private final int leastTotal;
        private final int mostTotal;
        private final int longest;
        private final int mostRun;
        private final int leastRun;
        private final int leastRest;
        private final int mostWeekends;
        /** Values with a limit that can bind; five counters to a long. */
        private final long[][] increments;

        private final int[] limits;

        Person(RowShape shape, int values) {
            prices = new int[shape.prices().length * values];
            for (int at = 0; at < prices.length; at++) {
                prices[at] = Math.toIntExact(shape.prices()[at / values][at % values]);
            }
            weekendOf = shape.weekendOf().clone();
            leastTotal = shape.leastTotal();
            mostTotal = shape.mostTotal();
            longest = IntStream.range(1, values)
                    .filter(value -> shape.mostOf()[value] > 0)
                    .map(value -> shape.lengths()[value])
                    .max()
                    .orElse(1);
            mostRun = shape.mostRun();
            leastRun = shape.leastRun();
            leastRest = shape.leastRest();
            mostWeekends = shape.mostWeekends();
            var limited = IntStream.range(1, values)
                    .filter(value -> shape.mostOf()[value] != RowShape.NO_LIMIT)
                    .toArray();
            limits = IntStream.of(limited).map(value -> shape.mostOf()[value]).toArray();
            increments = new long[(limited.length + COUNTERS - 1) / COUNTERS][values];
            for (int index = 0; index < limited.length; index++) {
                increments[index / COUNTERS][limited[index]] = 1L << (COUNTER_BITS * (index % COUNTERS));
            }
        }

        int wrongTotal(int total) {
            if (total > mostTotal) {
                return (total - mostTotal + 59) / 60;
            }
            return total < leastTotal ? (leastTotal - total + longest - 1) / longest : 0;
        }

        int tooMany(int[] row) {
            int excess = 0;
            for (int group = 0; group < increments.length; group++) {
                var increment = increments[group];
                long counts = 0;
                for (int value : row) {
                    counts += increment[value];
                }
                int end = Math.min(limits.length, (group + 1) * COUNTERS);
                for (int index = group * COUNTERS; index < end; index++, counts >>>= COUNTER_BITS) {
                    int count = (int) counts & COUNTER;
                    if (count > limits[index]) {
                        excess += count - limits[index];
                    }
                }
            }
            return excess;
        }
    }
}
