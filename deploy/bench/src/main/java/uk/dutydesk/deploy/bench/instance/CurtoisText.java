package uk.dutydesk.deploy.bench.instance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.CoverCurve;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.RowShape;

/** The text of Curtois and Qu's shift-scheduling instances: seven sections, all rules about a person hard. Day 0 is a Monday. */
final class CurtoisText {

    private static final int MOST_MINUTES = 24 * 60 * Limits.DAYS;

    private enum Section {
        HORIZON,
        SHIFTS,
        STAFF,
        DAYS_OFF,
        SHIFT_ON_REQUESTS,
        SHIFT_OFF_REQUESTS,
        COVER
    }

    private final String name;
    private final Map<Section, List<Line>> sections = new EnumMap<>(Section.class);
    private final Names shifts = new Names("shift");
    private final Names staff = new Names("person");
    private final List<Line> staffLines = new ArrayList<>();
    private int lastLine;
    private int days;

    CurtoisText(String name, String text) {
        this.name = name;
        split(Line.of(text));
    }

    Instance read() {
        var horizon = section(Section.HORIZON);
        if (horizon.size() != 1) {
            throw new Mistyped("SECTION_HORIZON has " + horizon.size() + " lines, not one.");
        }
        days = horizon.get(0).number(horizon.get(0).text(), "the number of days", 1, Limits.DAYS);
        section(Section.SHIFTS)
                .forEach(line -> shifts.add(
                        line, line.fields(3, "id, minutes, what may not follow").get(0)));
        for (var line : section(Section.STAFF)) {
            staff.add(line, line.split(",").get(0));
            staffLines.add(line);
        }
        Limits.check(staff.size(), days, shifts.size());
        var values = shifts.size() + 1;
        var lengths = new int[values];
        var follows = follows(lengths);
        var prices = prices(values);
        var away = away();
        var cover = cover(values);
        var shapes = new ArrayList<RowShape>();
        var choices = new int[staff.size()][][];
        for (int person = 0; person < staff.size(); person++) {
            var shape = new CurtoisPerson(staffLines.get(person), shifts, days).shape(prices[person], follows, lengths);
            choices[person] = choices(shape, away[person]);
            checkReachable(person, shape, choices[person]);
            shapes.add(shape);
        }
        var names = new ArrayList<String>();
        names.add(Instance.OFF);
        names.addAll(shifts.all());
        var grid = new Grid(
                staff.size(), days, values, choices, cover, new ShapePrice(shapes, follows, lengths), shapes, null);
        return new Instance(name, grid, staff.all(), names, true);
    }

    private void split(List<Line> lines) {
        @Nullable List<Line> section = null;
        for (var line : lines) {
            lastLine = line.number();
            if (line.text().startsWith("SECTION_")) {
                section = start(line);
            } else if (section == null) {
                throw line.mistyped("\"" + line.text() + "\" stands before any section.");
            } else {
                section.add(line);
            }
        }
    }

    private List<Line> start(Line line) {
        Section section;
        try {
            section = Section.valueOf(line.text().substring("SECTION_".length()));
        } catch (IllegalArgumentException e) {
            throw line.mistyped("there is no section " + line.text() + ".");
        }
        if (sections.containsKey(section)) {
            throw line.mistyped(line.text() + " is there twice.");
        }
        var lines = new ArrayList<Line>();
        sections.put(section, lines);
        return lines;
    }

    private List<Line> section(Section section) {
        var lines = sections.get(section);
        if (lines == null) {
            throw Mistyped.at(lastLine, "the file ends here, before SECTION_" + section + "; it is cut short.");
        }
        return lines;
    }

    private boolean[][] follows(int[] lengths) {
        var follows = new boolean[shifts.size() + 1][shifts.size() + 1];
        for (var row : follows) {
            Arrays.fill(row, true);
        }
        for (var line : section(Section.SHIFTS)) {
            var fields = line.fields(3, "id, minutes, what may not follow");
            var shift = shifts.find(line, fields.get(0)) + 1;
            lengths[shift] = line.number(fields.get(1), "the length of shift " + fields.get(0), 1, 24 * 60);
            if (!fields.get(2).isEmpty()) {
                for (var next : fields.get(2).split("\\|", -1)) {
                    follows[shift][shifts.find(line, next) + 1] = false;
                }
            }
        }
        return follows;
    }

    private long[][][] prices(int values) {
        var prices = new long[staff.size()][days][values];
        for (var line : section(Section.SHIFT_ON_REQUESTS)) {
            var wish = Wish.read(line, staff, shifts, days);
            for (int value = 0; value < values; value++) {
                prices[wish.person][wish.day][value] += value == wish.value ? 0 : wish.weight;
            }
        }
        for (var line : section(Section.SHIFT_OFF_REQUESTS)) {
            var wish = Wish.read(line, staff, shifts, days);
            prices[wish.person][wish.day][wish.value] += wish.weight;
        }
        return prices;
    }

    private boolean[][] away() {
        var away = new boolean[staff.size()][days];
        for (var line : section(Section.DAYS_OFF)) {
            var fields = line.split(",");
            if (fields.size() < 2) {
                throw line.mistyped("\"" + line.text() + "\" names no day off.");
            }
            var person = staff.find(line, fields.get(0));
            for (var day : fields.subList(1, fields.size())) {
                away[person][line.number(day, "a day off", 0, days - 1)] = true;
            }
        }
        return away;
    }

    private @Nullable CoverCurve[][] cover(int values) {
        var cover = new CoverCurve[days][values];
        for (var line : section(Section.COVER)) {
            var fields = line.fields(5, "day, shift, number wanted, price of one missing, price of one too many");
            var day = line.number(fields.get(0), "the day", 0, days - 1);
            var value = shifts.find(line, fields.get(1)) + 1;
            if (cover[day][value] != null) {
                throw line.mistyped("cover for shift " + fields.get(1) + " on day " + day + " is there twice.");
            }
            cover[day][value] = CoverCurve.paid(
                    line.number(fields.get(2), "the number wanted", 0, Limits.PEOPLE),
                    line.number(fields.get(3), "the price of one missing", 0, Limits.WEIGHT),
                    line.number(fields.get(4), "the price of one too many", 0, Limits.WEIGHT));
        }
        for (int day = 0; day < days; day++) {
            for (int value = 1; value < values; value++) {
                if (cover[day][value] == null) {
                    throw Mistyped.at(
                            lastLine,
                            "the file ends here, and nowhere is there cover for shift "
                                    + shifts.all().get(value - 1) + " on day " + day + "; it is cut short.");
                }
            }
        }
        return cover;
    }

    private int[][] choices(RowShape shape, boolean[] away) {
        var all = new ArrayList<Integer>();
        for (int value = 0; value <= shifts.size(); value++) {
            if (shape.mostOf()[value] > 0) {
                all.add(value);
            }
        }
        var choices = new int[days][];
        for (int day = 0; day < days; day++) {
            choices[day] = away[day]
                    ? new int[] {Grid.OFF}
                    : all.stream().mapToInt(Integer::intValue).toArray();
        }
        return choices;
    }

    private void checkReachable(int person, RowShape shape, int[][] choices) {
        var reachable = Arrays.stream(choices)
                .mapToLong(choice -> Arrays.stream(choice)
                        .map(value -> shape.lengths()[value])
                        .max()
                        .orElse(0))
                .sum();
        if (reachable < shape.leastTotal()) {
            throw staffLines
                    .get(person)
                    .mistyped("person " + staff.all().get(person) + " must work at least " + shape.leastTotal()
                            + " minutes, but all days they may work come to " + reachable + ".");
        }
        var ofShifts = minutesOfShifts(shape, days);
        if (ofShifts < shape.leastTotal()) {
            throw staffLines
                    .get(person)
                    .mistyped("person " + staff.all().get(person) + " must work at least " + shape.leastTotal()
                            + " minutes, but all shifts they may have come to " + ofShifts + ".");
        }
        var ofRuns = minutesOfShifts(shape, daysInRuns(shape));
        if (ofRuns < shape.leastTotal()) {
            throw staffLines
                    .get(person)
                    .mistyped("person " + staff.all().get(person) + " must work at least " + shape.leastTotal()
                            + " minutes, but with at most " + shape.mostRun() + " days in a row and at least "
                            + shape.leastRest() + " off between them all shifts they may have come to " + ofRuns + ".");
        }
    }

    /** As many days as runs of the longest and rests of the shortest leave room for, beginning with a run. */
    private int daysInRuns(RowShape shape) {
        var run = Math.min(days, shape.mostRun());
        var turn = run + shape.leastRest();
        return days / turn * run + Math.min(days % turn, run);
    }

    /** Of the longest first, as often as each may be had, one on a day. */
    private long minutesOfShifts(RowShape shape, int atMostDays) {
        var longest = IntStream.range(1, shape.lengths().length)
                .boxed()
                .sorted(Comparator.comparing((Integer value) -> shape.lengths()[value])
                        .reversed())
                .toList();
        var left = atMostDays;
        var minutes = 0L;
        for (var value : longest) {
            var times = Math.min(left, shape.mostOf()[value]);
            minutes += (long) times * shape.lengths()[value];
            left -= times;
        }
        return minutes;
    }

    static int mostMinutes() {
        return MOST_MINUTES;
    }

    private record Wish(int person, int day, int value, int weight) {

        static Wish read(Line line, Names staff, Names shifts, int days) {
            var fields = line.fields(4, "person, day, shift, weight");
            return new Wish(
                    staff.find(line, fields.get(0)),
                    line.number(fields.get(1), "the day", 0, days - 1),
                    shifts.find(line, fields.get(2)) + 1,
                    line.number(fields.get(3), "the weight", 0, Limits.WEIGHT));
        }
    }
}
