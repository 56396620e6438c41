package uk.dutydesk.rota.planning.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Grids made up from a seed, whose rules can all be said as a shape: so the price of a row is the shape, read a second way. */
public final class MadeUpGrid {

    private MadeUpGrid() {}

    /** People with limits of every kind, wishes, days off and cover that is paid for. */
    public static Grid of(int people, int days, int works, long seed) {
        var random = new Random(seed);
        var values = works + 1;
        var follows = follows(values, random);
        List<RowShape> shapes = new ArrayList<>();
        var choices = new int[people][days][];
        for (int person = 0; person < people; person++) {
            shapes.add(shape(days, values, follows, random));
            for (int day = 0; day < days; day++) {
                choices[person][day] = random.nextInt(10) == 0
                        ? new int[] {Grid.OFF}
                        : IntStream.range(0, values).toArray();
            }
        }
        var cover = new CoverCurve[days][values];
        for (var day : cover) {
            for (int value = 1; value < values; value++) {
                day[value] = CoverCurve.paid(random.nextInt(people / 2 + 1), 20, 1);
            }
        }
        return new Grid(people, days, values, choices, cover, pricedBy(shapes), shapes, null);
    }

    private static boolean[][] follows(int values, Random random) {
        var follows = new boolean[values][values];
        for (var row : follows) {
            for (int next = 0; next < values; next++) {
                row[next] = random.nextInt(4) > 0;
            }
        }
        return follows;
    }

    private static RowShape shape(int days, int values, boolean[][] follows, Random random) {
        var prices = new long[days][values];
        for (var day : prices) {
            for (int value = 0; value < values; value++) {
                day[value] = random.nextInt(5) == 0 ? random.nextInt(12) : 0;
            }
        }
        var lengths = new int[values];
        var most = new int[values];
        most[0] = RowShape.NO_LIMIT;
        for (int value = 1; value < values; value++) {
            lengths[value] = 4 + 2 * random.nextInt(2);
            most[value] = random.nextBoolean() ? RowShape.NO_LIMIT : random.nextInt(days / 2) + 1;
        }
        var weekendOf = new int[days];
        for (int day = 0; day < days; day++) {
            weekendOf[day] = day % 7 >= 5 ? day / 7 : -1;
        }
        return new RowShape(
                prices,
                follows,
                lengths,
                random.nextInt(2) * 6,
                random.nextBoolean() ? RowShape.NO_LIMIT : 4 * days / 2,
                random.nextBoolean() ? RowShape.NO_LIMIT : 2 + random.nextInt(3),
                1 + random.nextInt(2),
                1 + random.nextInt(2),
                weekendOf,
                random.nextInt(3),
                most);
    }

    /** The same, where each person's limits leave little room around the row they have in this table. */
    public static Grid tightAround(Grid grid, Table table) {
        List<RowShape> shapes = new ArrayList<>();
        for (int person = 0; person < grid.people(); person++) {
            shapes.add(tight(RowShape.of(grid, person), table.row(person)));
        }
        return new Grid(
                grid.people(),
                grid.days(),
                grid.values(),
                grid.choices(),
                grid.cover(),
                pricedBy(shapes),
                shapes,
                null);
    }

    private static RowShape tight(RowShape shape, int[] row) {
        var total = IntStream.of(row).map(value -> shape.lengths()[value]).sum();
        return new RowShape(
                shape.prices(),
                shape.follows(),
                shape.lengths(),
                Math.max(0, total - 6),
                total + 6,
                shape.mostRun(),
                shape.leastRun(),
                shape.leastRest(),
                shape.weekendOf(),
                shape.mostWeekends(),
                shape.mostOf());
    }

    /** One of the hard level for each limit that is not kept, however far. */
    public static RowPrice pricedBy(List<RowShape> shapes) {
        return (person, row, cost) -> {
            var shape = shapes.get(person);
            for (int day = 0; day < row.length; day++) {
                cost.addSoft(shape.prices()[day][row[day]]);
            }
            cost.addHard(broken(shape, row));
        };
    }

    private static int broken(RowShape shape, int[] row) {
        var broken = 0;
        var total = 0;
        var weekends = 0;
        for (int day = 0; day < row.length; day++) {
            total += shape.lengths()[row[day]];
            if (day > 0 && row[day] > 0 && row[day - 1] > 0 && !shape.follows()[row[day - 1]][row[day]]) {
                broken++;
            }
            var weekend = shape.weekendOf()[day];
            var isFirst = day == 0 || shape.weekendOf()[day - 1] != weekend;
            var bothDays = weekend >= 0 && isFirst && day + 1 < row.length;
            if (weekend >= 0 && isFirst && (row[day] > 0 || (bothDays && row[day + 1] > 0))) {
                weekends++;
            }
        }
        broken += weekends > shape.mostWeekends() ? 1 : 0;
        broken += total < shape.leastTotal() || total > shape.mostTotal() ? 1 : 0;
        for (int value = 1; value < shape.mostOf().length; value++) {
            var wanted = value;
            broken += IntStream.of(row).filter(had -> had == wanted).count() > shape.mostOf()[value] ? 1 : 0;
        }
        return broken + brokenRuns(shape, row);
    }

    private static int brokenRuns(RowShape shape, int[] row) {
        var broken = 0;
        var first = 0;
        while (first < row.length) {
            var end = first;
            while (end < row.length && (row[end] > 0) == (row[first] > 0)) {
                end++;
            }
            var length = end - first;
            var isInside = first > 0 && end < row.length;
            if (row[first] > 0) {
                broken += length > shape.mostRun() || (isInside && length < shape.leastRun()) ? 1 : 0;
            } else {
                broken += isInside && length < shape.leastRest() ? 1 : 0;
            }
            first = end;
        }
        return broken;
    }
}
