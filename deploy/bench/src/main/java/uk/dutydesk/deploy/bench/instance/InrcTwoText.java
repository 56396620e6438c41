package uk.dutydesk.deploy.bench.instance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.CoverCurve;
import uk.dutydesk.rota.planning.grid.Grid;

/** The text of the second nurse rostering competition (2015): a scenario, a history, and as many weeks as the scenario says. */
final class InrcTwoText {

    static final String SEPARATOR = "/";
    private static final Pattern PAIR = Pattern.compile("\\((\\d{1,5}),(\\d{1,5})\\)");
    private static final int UNDER_OPTIMUM = 30;
    private static final int UNWISHED = 10;
    static final List<String> WEEKDAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private final Names skills = new Names("skill");
    private final Names shifts = new Names("shift");
    private final Names contractNames = new Names("contract");
    private final Names nurses = new Names("nurse");
    private final List<InrcTwoNurse.Range> shiftRuns = new ArrayList<>();
    private final List<InrcTwoNurse.Contract> contracts = new ArrayList<>();
    private final List<InrcTwoNurse.Contract> contractOf = new ArrayList<>();
    private final List<boolean[]> skillsOf = new ArrayList<>();
    private final List<InrcTwoNurse.History> histories = new ArrayList<>();
    private final List<List<Line>> weeks = new ArrayList<>();
    private boolean[][] forbidden = {};
    private int weeksWanted;

    void scenario(List<Line> lines) {
        var reader = new Sections(lines);
        weeksWanted = reader.count("WEEKS", 1, Limits.DAYS / 7);
        reader.list("SKILLS").forEach(line -> skills.add(line, line.text()));
        for (var line : reader.list("SHIFT_TYPES")) {
            var words = line.split("\\s+");
            shifts.add(line, words.get(0));
            shiftRuns.add(range(line, words, 1));
        }
        forbidden = new boolean[shifts.size()][shifts.size()];
        for (var line : reader.listOf("FORBIDDEN_SHIFT_TYPES_SUCCESSIONS", shifts.size())) {
            var words = counted(line, 1);
            for (var next : words.subList(2, words.size())) {
                forbidden[shifts.find(line, words.get(0))][shifts.find(line, next)] = true;
            }
        }
        for (var line : reader.list("CONTRACTS")) {
            var words = line.split("\\s+");
            if (words.size() != 6) {
                throw line.mistyped("\"" + line.text() + "\" is no name, three pairs and two numbers.");
            }
            contractNames.add(line, words.get(0));
            contracts.add(new InrcTwoNurse.Contract(
                    range(line, words, 1),
                    range(line, words, 2),
                    range(line, words, 3),
                    line.number(words.get(4), "most weekends", 0, Limits.DAYS),
                    line.number(words.get(5), "complete weekends", 0, 1) == 1));
        }
        for (var line : reader.list("NURSES")) {
            var words = counted(line, 2);
            nurses.add(line, words.get(0));
            contractOf.add(contracts.get(contractNames.find(line, words.get(1))));
            var has = new boolean[skills.size()];
            words.subList(3, words.size()).forEach(skill -> has[skills.find(line, skill)] = true);
            skillsOf.add(has);
        }
        Limits.check(nurses.size(), 7 * weeksWanted, shifts.size() * skills.size());
    }

    void history(List<Line> lines) {
        var reader = new Sections(lines);
        var found = new InrcTwoNurse.History[nurses.size()];
        for (var line : reader.listOf("NURSE_HISTORY", nurses.size())) {
            var words = line.split("\\s+");
            if (words.size() != 7) {
                throw line.mistyped("\"" + line.text() + "\" is no nurse, two numbers, a shift and three numbers.");
            }
            var last = words.get(3).equals("None") ? -1 : shifts.find(line, words.get(3));
            var numbers = IntStream.of(1, 2, 4, 5, 6)
                    .map(field -> line.number(words.get(field), "a number of the history", 0, 1_000))
                    .toArray();
            found[nurses.find(line, words.get(0))] =
                    new InrcTwoNurse.History(numbers[0], numbers[1], last, numbers[2], numbers[3], numbers[4]);
        }
        for (int nurse = 0; nurse < found.length; nurse++) {
            if (found[nurse] == null) {
                throw reader.mistyped("there is no history of " + nurses.all().get(nurse) + ".");
            }
            histories.add(found[nurse]);
        }
    }

    void week(List<Line> lines) {
        // read now, so that what is wrong is said with the file's name
        price(lines, 0, new long[nurses.size()][7][values()]);
        cover(lines, 0, new CoverCurve[7][values()]);
        weeks.add(lines);
    }

    Instance read(String name) {
        if (weeks.size() != weeksWanted) {
            throw new Mistyped("the scenario has " + weeksWanted + " weeks; " + weeks.size() + " were given.");
        }
        var days = 7 * weeksWanted;
        var prices = new long[nurses.size()][days][values()];
        var cover = new CoverCurve[days][values()];
        for (int week = 0; week < weeksWanted; week++) {
            price(weeks.get(week), 7 * week, prices);
            cover(weeks.get(week), 7 * week, cover);
        }
        var rules = IntStream.range(0, nurses.size())
                .mapToObj(nurse -> new InrcTwoNurse(contractOf.get(nurse), histories.get(nurse), prices[nurse]))
                .toList();
        var price = new InrcTwoPrice(rules, shiftRuns, forbidden, skills.size());
        var grid = new Grid(nurses.size(), days, values(), choices(days), cover, price, List.of(), null);
        return new Instance(name, grid, nurses.all(), names(), false);
    }

    private int values() {
        return 1 + shifts.size() * skills.size();
    }

    private int value(int shift, int skill) {
        return 1 + shift * skills.size() + skill;
    }

    private List<String> names() {
        var names = new ArrayList<String>();
        names.add(Instance.OFF);
        shifts.all().forEach(shift -> skills.all().forEach(skill -> names.add(shift + SEPARATOR + skill)));
        return names;
    }

    /** Only with a skill the nurse has; on the first day only what may follow the last shift of the history. */
    private int[][][] choices(int days) {
        var choices = new int[nurses.size()][days][];
        for (int nurse = 0; nurse < nurses.size(); nurse++) {
            var has = skillsOf.get(nurse);
            var any = IntStream.range(0, values())
                    .filter(value -> value == Grid.OFF || has[(value - 1) % skills.size()])
                    .toArray();
            Arrays.fill(choices[nurse], any);
            var last = histories.get(nurse).lastShift();
            if (last >= 0) {
                choices[nurse][0] = IntStream.of(any)
                        .filter(value -> value == Grid.OFF || !forbidden[last][(value - 1) / skills.size()])
                        .toArray();
            }
        }
        return choices;
    }

    private void cover(List<Line> lines, int from, @Nullable CoverCurve[][] cover) {
        for (var line : new Sections(lines).listOf("REQUIREMENTS", shifts.size() * skills.size())) {
            var words = line.split("\\s+");
            if (words.size() != 9) {
                throw line.mistyped("\"" + line.text() + "\" is no shift, skill and seven pairs.");
            }
            var value = value(shifts.find(line, words.get(0)), skills.find(line, words.get(1)));
            if (cover[from][value] != null) {
                throw line.mistyped("cover for " + words.get(0) + " and " + words.get(1) + " is there twice.");
            }
            for (int day = 0; day < 7; day++) {
                var pair = range(line, words, 2 + day);
                cover[from + day][value] =
                        new CoverCurve(pair.least(), pair.most(), UNDER_OPTIMUM, false, 0, CoverCurve.ANY_NUMBER);
            }
        }
    }

    private void price(List<Line> lines, int from, long[][][] prices) {
        for (var line : new Sections(lines).list("SHIFT_OFF_REQUESTS")) {
            var words = line.split("\\s+");
            if (words.size() != 3 || !WEEKDAYS.contains(words.get(2))) {
                throw line.mistyped("\"" + line.text() + "\" is no nurse, shift and weekday.");
            }
            var day = prices[nurses.find(line, words.get(0))][from + WEEKDAYS.indexOf(words.get(2))];
            var only = words.get(1).equals("Any") ? -1 : shifts.find(line, words.get(1));
            for (int value = 1; value < day.length; value++) {
                if (only < 0 || (value - 1) / skills.size() == only) {
                    day[value] += UNWISHED;
                }
            }
        }
    }

    /** Words of which the one at this place says how many follow it. */
    private static List<String> counted(Line line, int place) {
        var words = line.split("\\s+");
        if (words.size() <= place
                || line.number(words.get(place), "the number of names", 0, Limits.VALUES) != words.size() - place - 1) {
            throw line.mistyped("\"" + line.text() + "\" names more or fewer than it says.");
        }
        return words;
    }

    private static InrcTwoNurse.Range range(Line line, List<String> words, int place) {
        Matcher pair = PAIR.matcher(place < words.size() ? words.get(place) : "");
        if (!pair.matches()) {
            throw line.mistyped("\"" + line.text() + "\" has no pair as (1,2) at place " + (place + 1) + ".");
        }
        var least = line.number(pair.group(1), "the least", 0, 10_000);
        return new InrcTwoNurse.Range(least, line.number(pair.group(2), "the most", least, 10_000));
    }
}
