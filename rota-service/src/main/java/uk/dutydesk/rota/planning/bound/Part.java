package uk.dutydesk.rota.planning.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.CoverCurve;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.RowShape;
import uk.dutydesk.rota.planning.grid.Table;

/**
 * Some people on some days as a grid of its own, while all around stays as it is in a table. So many days on either side are in it
 * too, each with the one value it has, that no run or rest of the days between can reach beyond; and no weekend is cut in two.
 */
final class Part {

    private final Grid whole;
    private final Table around;
    private final int[] persons;
    private final int first;
    private final int from;
    private final int to;
    private final Grid grid;

    /**
     * @param persons whose rows are in it
     * @param from the first day that may change
     * @param to the day after the last that may change
     */
    Part(Grid whole, Table around, int[] persons, int from, int to) {
        this.whole = whole;
        this.around = around;
        this.persons = persons;
        this.from = from;
        this.to = to;
        var reach = reach();
        this.first = beginning(from - reach);
        var end = ending(to + reach);
        var days = end - first;
        List<RowShape> shapes = new ArrayList<>();
        for (var person : persons) {
            shapes.add(isAllDays() ? RowShape.of(whole, person) : shape(person, end));
        }
        this.grid =
                new Grid(persons.length, days, whole.values(), choices(days), cover(days), this::price, shapes, null);
    }

    private void price(int person, int[] row, Cost cost) {
        var all = around.row(persons[person]).clone();
        System.arraycopy(row, 0, all, first, row.length);
        whole.rows().add(persons[person], all, cost);
        cost.addSoft(-outside(persons[person], first, first + row.length));
    }

    private long outside(int person, int begin, int end) {
        var sum = 0L;
        var prices = RowShape.of(whole, person).prices();
        var row = around.row(person);
        for (int day = 0; day < whole.days(); day++) {
            sum += day < begin || day >= end ? prices[day][row[day]] : 0;
        }
        return sum;
    }

    Table around() {
        return around;
    }

    boolean isAllDays() {
        return from == 0 && to == whole.days();
    }

    Grid grid() {
        return grid;
    }

    int[] persons() {
        return persons;
    }

    /** As it is now. */
    Table table() {
        var rows = new int[persons.length][];
        for (int i = 0; i < persons.length; i++) {
            rows[i] = Arrays.copyOfRange(around.row(persons[i]), first, first + grid.days());
        }
        return Table.of(rows);
    }

    /** Writes the days that could change into a table of the whole. */
    void put(Table table, List<Column> rows) {
        rows.forEach(column -> put(table, column.person(), column.row()));
    }

    void put(Table table, int person, int[] row) {
        for (int day = from; day < to; day++) {
            table.put(persons[person], day, row[day - first]);
        }
    }

    private int reach() {
        var reach = 0;
        for (var person : persons) {
            var shape = RowShape.of(whole, person);
            var run = shape.mostRun() >= whole.days() ? shape.leastRun() : shape.mostRun();
            reach = Math.max(reach, Math.max(run, shape.leastRest()) + 1);
        }
        return reach;
    }

    private int beginning(int day) {
        var begin = Math.max(0, day);
        while (begin > 0 && isOneWeekend(begin - 1, begin)) {
            begin--;
        }
        return begin;
    }

    private int ending(int day) {
        var end = Math.min(whole.days(), day);
        while (end < whole.days() && isOneWeekend(end - 1, end)) {
            end++;
        }
        return end;
    }

    private boolean isOneWeekend(int day, int next) {
        for (var person : persons) {
            var weekendOf = RowShape.of(whole, person).weekendOf();
            if (weekendOf[day] >= 0 && weekendOf[day] == weekendOf[next]) {
                return true;
            }
        }
        return false;
    }

    private int[][][] choices(int days) {
        var choices = new int[persons.length][days][];
        for (int i = 0; i < persons.length; i++) {
            for (int day = 0; day < days; day++) {
                var there = first + day;
                choices[i][day] = there >= from && there < to
                        ? whole.choices()[persons[i]][there]
                        : new int[] {around.at(persons[i], there)};
            }
        }
        return choices;
    }

    private @Nullable CoverCurve[][] cover(int days) {
        var others = others();
        var cover = new CoverCurve[days][whole.values()];
        for (int there = from; there < to; there++) {
            var taken = new int[whole.values()];
            for (var other : others) {
                taken[around.at(other, there)]++;
            }
            for (int value = 1; value < whole.values(); value++) {
                var curve = whole.cover()[there][value];
                cover[there - first][value] = curve == null ? null : curve.without(taken[value]);
            }
        }
        return cover;
    }

    private int[] others() {
        var inIt = new boolean[whole.people()];
        for (var person : persons) {
            inIt[person] = true;
        }
        return IntStream.range(0, whole.people())
                .filter(person -> !inIt[person])
                .toArray();
    }

    private RowShape shape(int person, int end) {
        var shape = RowShape.of(whole, person);
        var row = around.row(person);
        var total = 0;
        var had = new int[whole.values()];
        var weekends = new HashSet<Integer>();
        for (int day = 0; day < whole.days(); day++) {
            if (day < first || day >= end) {
                total += row[day] == Grid.OFF ? 0 : shape.lengths()[row[day]];
                had[row[day]]++;
                if (row[day] != Grid.OFF && shape.weekendOf()[day] >= 0) {
                    weekends.add(shape.weekendOf()[day]);
                }
            }
        }
        var mostOf = shape.mostOf().clone();
        for (int value = 1; value < mostOf.length; value++) {
            mostOf[value] = left(mostOf[value], had[value]);
        }
        return new RowShape(
                Arrays.copyOfRange(shape.prices(), first, end),
                shape.follows(),
                shape.lengths(),
                Math.max(0, shape.leastTotal() - total),
                left(shape.mostTotal(), total),
                shape.mostRun(),
                shape.leastRun(),
                shape.leastRest(),
                Arrays.copyOfRange(shape.weekendOf(), first, end),
                left(shape.mostWeekends(), weekends.size()),
                mostOf);
    }

    private static int left(int most, int had) {
        return most == RowShape.NO_LIMIT ? most : Math.max(0, most - had);
    }
}
