package uk.dutydesk.rota.planning.bound;

import java.util.Arrays;
import java.util.stream.IntStream;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.RowShape;

/**
 * All that matters of one person's row after a day: its phase (how long off, or what is worked and for how long), its total and
 * its weekends. A state is one number made of the three.
 */
final class RowStates {

    private final RowShape shape;
    private final int[][] choices;
    private final int days;
    private final int[] works;
    private final int[] indexOf;
    private final int[] lengths;
    private final int rests;
    private final int runs;
    private final boolean endlessRuns;
    private final int phases;
    private final int leastTotal;
    private final int totals;
    private final int weekends;
    private final int[] mostIn;

    RowStates(Grid grid, int person) {
        this.shape = RowShape.of(grid, person);
        this.choices = grid.choices()[person];
        this.days = grid.days();
        this.works = worksOf(choices, grid.values());
        this.indexOf = new int[grid.values()];
        for (int i = 0; i < works.length; i++) {
            indexOf[works[i]] = i;
        }
        this.rests = Math.max(1, Math.min(shape.leastRest(), days));
        this.endlessRuns = shape.mostRun() >= days;
        this.runs = endlessRuns ? Math.max(1, Math.min(shape.leastRun(), days)) : shape.mostRun();
        this.phases = rests + works.length * runs;
        this.lengths = new int[grid.values()];
        var unit = unit();
        var longest = 0;
        for (var work : works) {
            lengths[work] = shape.lengths()[work] / unit;
            longest = Math.max(longest, lengths[work]);
        }
        this.leastTotal = (shape.leastTotal() + unit - 1) / unit;
        var most = shape.mostTotal() / unit;
        if (longest > 0 && (leastTotal > 0 || most < longest * days)) {
            this.totals = Math.min(most, longest * days) + 1;
        } else {
            this.totals = 1;
            Arrays.fill(lengths, 0);
        }
        this.weekends = shape.mostWeekends() < numberOfWeekends() ? shape.mostWeekends() + 1 : 1;
        this.mostIn = mostIn(longest);
    }

    int size() {
        return Math.multiplyExact(phases, Math.multiplyExact(totals, weekends));
    }

    /** About how many steps one look at all states of all days takes. */
    double effort() {
        return (double) phases * (works.length + 1) * totals * weekends * days;
    }

    /** How many states there are on all days together. */
    double onAllDays() {
        return (double) phases * totals * weekends * days;
    }

    int days() {
        return days;
    }

    int[] works() {
        return works;
    }

    int[] choices(int day) {
        return choices[day];
    }

    int phases() {
        return phases;
    }

    int weekends() {
        return weekends;
    }

    int mostOf(int value) {
        return shape.mostOf()[value];
    }

    long price(int day, int value) {
        return shape.prices()[day][value];
    }

    int state(int phase, int total, int weekend) {
        return (phase * weekends + weekend) * totals + total;
    }

    int phaseOf(int state) {
        return state / (totals * weekends);
    }

    int totalOf(int state) {
        return state % totals;
    }

    int weekendOf(int state) {
        return state / totals % weekends;
    }

    int valueOf(int state) {
        var phase = phaseOf(state);
        return phase < rests ? Grid.OFF : works[(phase - rests) / runs];
    }

    /** How much a value adds to the total. */
    int lengthOf(int value) {
        return lengths[value];
    }

    /** The least total that can still become enough, after so many days. */
    int leastAfter(int daysGone) {
        return Math.max(0, leastTotal - mostIn[days - daysGone]);
    }

    /** The greatest total that can be there already. */
    int mostAfter(int daysGone) {
        return Math.min(totals - 1, mostIn[daysGone]);
    }

    /** The state after the first day, or -1 where the value cannot come then. */
    int first(int value) {
        if (value == Grid.OFF) {
            return state(rests - 1, 0, 0);
        }
        var isWeekend = shape.weekendOf()[0] >= 0;
        if ((isWeekend && shape.mostWeekends() == 0) || lengthOf(value) >= totals || mostOf(value) == 0) {
            return -1;
        }
        var run = endlessRuns ? runs : 1;
        return state(rests + indexOf[value] * runs + run - 1, lengthOf(value), isWeekend && weekends > 1 ? 1 : 0);
    }

    /** The phase after a value on a day that is not the first, or -1 where the value may not come then. */
    int phaseAfter(int day, int phase, int value) {
        if (phase < rests) {
            if (value == Grid.OFF) {
                return Math.min(phase + 1, rests - 1);
            }
            return phase < rests - 1 || isWeekendTooMany(day, phase) ? -1 : rests + indexOf[value] * runs;
        }
        var work = works[(phase - rests) / runs];
        var run = (phase - rests) % runs + 1;
        if (value == Grid.OFF) {
            // a run that began on the first day is never too short
            return run >= shape.leastRun() || (!endlessRuns && run == day) ? 0 : -1;
        }
        if (!shape.follows()[work][value] || (!endlessRuns && run == runs) || isWeekendTooMany(day, phase)) {
            return -1;
        }
        return rests + indexOf[value] * runs + Math.min(run, runs - 1);
    }

    int weekendAdded(int day, int phase, int value) {
        return weekends > 1 && value != Grid.OFF && isNewWeekend(day, phase) ? 1 : 0;
    }

    private boolean isWeekendTooMany(int day, int phase) {
        return shape.mostWeekends() == 0 && isNewWeekend(day, phase);
    }

    private boolean isNewWeekend(int day, int phase) {
        var weekendOf = shape.weekendOf();
        var weekend = weekendOf[day];
        if (weekend < 0) {
            return false;
        }
        if (weekendOf[day - 1] != weekend) {
            return true;
        }
        // of a weekend of three days the first may have been worked: not to count is the side of the bound
        return phase < rests && (day < 2 || weekendOf[day - 2] != weekend);
    }

    private int numberOfWeekends() {
        return (int) Arrays.stream(shape.weekendOf())
                .filter(weekend -> weekend >= 0)
                .distinct()
                .count();
    }

    /** The most that can be worked in so many days on end. */
    private int[] mostIn(int longest) {
        var most = new int[days + 1];
        var cycle = endlessRuns ? days + 1 : shape.mostRun() + rests;
        var on = endlessRuns ? days : shape.mostRun();
        for (int number = 0; number <= days; number++) {
            most[number] = (number / cycle * on + Math.min(number % cycle, on)) * longest;
        }
        return most;
    }

    private int unit() {
        var unit = 0;
        for (var work : works) {
            var a = unit;
            var b = shape.lengths()[work];
            while (b != 0) {
                var rest = a % b;
                a = b;
                b = rest;
            }
            unit = a;
        }
        return Math.max(1, unit);
    }

    private static int[] worksOf(int[][] choices, int values) {
        var seen = new boolean[values];
        for (var day : choices) {
            for (var value : day) {
                seen[value] = true;
            }
        }
        return IntStream.range(1, values).filter(value -> seen[value]).toArray();
    }
}
