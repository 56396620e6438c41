package uk.dutydesk.deploy.bench.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.IntStream;

/** The second competition's rules, checked one after the other. A value is shift, "/", skill. */
final class InrcTwoCheck {

    private static final List<String> WEEKDAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private final Map<String, int[]> shifts = new LinkedHashMap<>();
    private final Set<String> forbidden = new HashSet<>();
    private final Map<String, int[]> contracts = new HashMap<>();
    private final Map<String, List<String>> nurses = new LinkedHashMap<>();
    private final Map<String, List<String>> histories = new HashMap<>();
    private final int skills;
    private final List<InrcTwoLines> weeks;

    InrcTwoCheck(String scenario, String history, List<String> weeks) {
        this.weeks = IntStream.range(0, weeks.size())
                .mapToObj(week -> new InrcTwoLines("week " + (week + 1), weeks.get(week)))
                .toList();
        var lines = new InrcTwoLines("the scenario", scenario);
        skills = lines.section("SKILLS", 1).size();
        for (var words : lines.section("SHIFT_TYPES", 2)) {
            shifts.put(words.get(0), numbers(words.subList(1, words.size())));
        }
        for (var words : lines.section("FORBIDDEN_SHIFT_TYPES_SUCCESSIONS", 2, shifts.size())) {
            words.subList(2, words.size()).forEach(next -> forbidden.add(words.get(0) + ">" + next));
        }
        for (var words : lines.section("CONTRACTS", 6)) {
            contracts.put(words.get(0), numbers(words.subList(1, words.size())));
        }
        lines.section("NURSES", 4).forEach(words -> nurses.put(words.get(0), words));
        new InrcTwoLines("the history", history)
                .section("NURSE_HISTORY", 7, nurses.size())
                .forEach(words -> histories.put(words.get(0), words));
    }

    Report check(Solution given) {
        var values = new HashSet<String>();
        for (var nurse : nurses.values()) {
            for (var skill : nurse.subList(3, nurse.size())) {
                shifts.keySet().forEach(shift -> values.add(shift + "/" + skill));
            }
        }
        var solution = given.of(List.copyOf(nurses.keySet()), 7 * weeks.size(), values);
        var report = new Report();
        for (int week = 0; week < weeks.size(); week++) {
            cover(week, solution, report);
            for (var wish : weeks.get(week).section("SHIFT_OFF_REQUESTS", 3)) {
                if (!nurses.containsKey(wish.get(0)) || !WEEKDAYS.contains(wish.get(2))) {
                    throw new Unreadable("There is no nurse or day as in \"" + String.join(" ", wish) + "\".");
                }
                var value = solution.row(wish.get(0)).get(7 * week + WEEKDAYS.indexOf(wish.get(2)));
                if (wish.get(1).equals("Any")
                        ? !value.equals(Solution.OFF)
                        : shift(value).equals(wish.get(1))) {
                    report.cost("preferences", 10);
                }
            }
        }
        nurses.keySet().forEach(nurse -> nurse(nurse, solution.row(nurse), report));
        return report;
    }

    private void cover(int week, Solution solution, Report report) {
        for (var line : weeks.get(week).section("REQUIREMENTS", 2 + WEEKDAYS.size(), shifts.size() * skills)) {
            var pairs = numbers(line.subList(2, line.size()));
            for (int weekday = 0; weekday < 7; weekday++) {
                var day = 7 * week + weekday;
                var there = (int) solution.rows().values().stream()
                        .filter(row -> row.get(day).equals(line.get(0) + "/" + line.get(1)))
                        .count();
                report.hard(
                        "minimumCover",
                        pairs[2 * weekday] - there,
                        "day " + day + ", " + line.get(0) + " " + line.get(1) + ": " + there);
                report.cost("optimalCover", 30L * Math.max(0, pairs[2 * weekday + 1] - there));
            }
        }
    }

    private void nurse(String name, List<String> row, Report report) {
        var words = nurses.getOrDefault(name, List.of());
        var contract = contracts.get(words.get(1));
        var history = histories.get(name);
        if (contract == null || history == null) {
            throw new Unreadable(name + " has no contract or no history.");
        }
        for (var value : row) {
            var skill = value.substring(value.indexOf('/') + 1);
            if (!value.equals(Solution.OFF) && !words.subList(3, words.size()).contains(skill)) {
                report.hard("skill", 1, name + " is no " + skill);
            }
        }
        var days = new ArrayList<String>();
        var last = history.get(3).equals("None") ? Solution.OFF : history.get(3);
        var behind = numbers(history.subList(4, 7));
        row.forEach(value -> days.add(shift(value)));
        if (!last.equals(Solution.OFF) && forbidden.contains(last + ">" + days.get(0))) {
            report.hard("succession", 1, name + " has " + days.get(0) + " after " + last);
        }
        for (int day = 0; day + 1 < days.size(); day++) {
            if (forbidden.contains(days.get(day) + ">" + days.get(day + 1))) {
                report.hard("succession", 1, name + " has " + days.get(day + 1) + " after " + days.get(day));
            }
        }
        var before = last.equals(Solution.OFF) ? behind[2] : behind[1];
        for (var run : withHistory(Runs.ofWork(days), last.equals(Solution.OFF) ? last : "work", before)) {
            var limits = run.isOff() ? new int[] {contract[4], contract[5]} : new int[] {contract[2], contract[3]};
            run(run, run.isOff() ? "daysOff" : "consecutive", 30, limits, behind(run, before), days, report);
        }
        for (var run : withHistory(Runs.of(days), last, behind[0])) {
            var limits = shifts.get(run.value());
            if (limits != null) {
                run(run, "consecutive", 15, limits, behind(run, behind[0]), days, report);
            }
        }
        totals(contract, history, days, report);
    }

    /** Runs counted from before the first day: one that the history began has a start below zero. */
    private static List<Runs> withHistory(List<Runs> runs, String last, int before) {
        if (before == 0) {
            return runs;
        }
        var all = new ArrayList<>(runs);
        var first = runs.get(0);
        if (first.value().equals(last)) {
            all.set(0, new Runs(last, -before, first.length() + before));
        } else {
            all.add(0, new Runs(last, -before, before));
        }
        return all;
    }

    private static int behind(Runs run, int before) {
        return run.from() < 0 ? before : 0;
    }

    private static void run(
            Runs run, String part, int weight, int[] limits, int before, List<String> days, Report report) {
        if (run.from() + run.length() < days.size()) {
            report.cost(part, (long) weight * Math.max(0, limits[0] - run.length()));
        }
        // what was too much before the first day is paid for already
        var tooMany = Math.max(0, run.length() - limits[1]) - Math.max(0, before - limits[1]);
        report.cost(part, (long) weight * tooMany);
    }

    private static void totals(int[] contract, List<String> history, List<String> days, Report report) {
        var worked = Integer.parseInt(history.get(1))
                + (int) days.stream().filter(day -> !day.equals(Solution.OFF)).count();
        report.cost("totalShifts", 20L * (Math.max(0, contract[0] - worked) + Math.max(0, worked - contract[1])));
        var weekends = Integer.parseInt(history.get(2));
        for (int saturday = 5; saturday < days.size(); saturday += 7) {
            var one = Solution.works(days, saturday);
            var other = Solution.works(days, saturday + 1);
            weekends += one || other ? 1 : 0;
            report.cost("completeWeekends", contract[7] == 1 && one != other ? 30 : 0);
        }
        report.cost("weekends", 30L * Math.max(0, weekends - contract[6]));
    }

    /** Weeks of the competition's own format, as one solution of ours. */
    Solution fromWeeks(List<String> files) {
        if (files.size() != weeks.size()) {
            throw new Unreadable("There are " + weeks.size() + " weeks, but " + files.size() + " solution files.");
        }
        var rows = new LinkedHashMap<String, List<String>>();
        for (var nurse : nurses.keySet()) {
            var days = new String[7 * weeks.size()];
            Arrays.fill(days, Solution.OFF);
            rows.put(nurse, Arrays.asList(days));
        }
        for (int week = 0; week < files.size(); week++) {
            for (var words : new InrcTwoLines("solution " + (week + 1), files.get(week)).section("ASSIGNMENTS", 4)) {
                var row = rows.get(words.get(0));
                var day = WEEKDAYS.indexOf(words.get(1));
                if (row == null || day < 0) {
                    throw new Unreadable("There is no nurse or day as in \"" + String.join(" ", words) + "\".");
                }
                if (!row.set(7 * week + day, words.get(2) + "/" + words.get(3)).equals(Solution.OFF)) {
                    throw new Unreadable(words.get(0) + " has two shifts on " + words.get(1) + ".");
                }
            }
        }
        return new Solution(rows);
    }

    private static String shift(String value) {
        return value.split("/", 2)[0];
    }

    /** All numbers in words as "(1,2)" and "3". */
    private static int[] numbers(List<String> words) {
        var tokens = new StringTokenizer(String.join(" ", words), " (),");
        var numbers = new int[tokens.countTokens()];
        for (int index = 0; index < numbers.length; index++) {
            numbers[index] = Integer.parseInt(tokens.nextToken());
        }
        return numbers;
    }
}
