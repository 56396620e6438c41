package uk.dutydesk.deploy.bench.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Curtois and Qu's rules, checked one after the other on the words of the file. */
final class CurtoisCheck {

    private static final Map<String, Integer> FIELDS = Map.of(
            "SECTION_HORIZON", 1,
            "SECTION_SHIFTS", 3,
            "SECTION_STAFF", 8,
            "SECTION_SHIFT_ON_REQUESTS", 4,
            "SECTION_SHIFT_OFF_REQUESTS", 4,
            "SECTION_COVER", 5);

    private final Map<String, List<String[]>> sections = new LinkedHashMap<>();
    private final int days;
    private final Map<String, Integer> lengths = new LinkedHashMap<>();
    private final Map<String, Set<String>> notAfter = new HashMap<>();

    CurtoisCheck(String text) {
        var section = "";
        var number = 0;
        for (var line : text.split("\\R", -1)) {
            number++;
            if (line.startsWith("SECTION_")) {
                section = line.strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                sections.computeIfAbsent(section, s -> new ArrayList<>()).add(fields(section, line, number));
            }
        }
        if (lines("SECTION_HORIZON").isEmpty()) {
            throw new Unreadable("The instance has no SECTION_HORIZON; it is cut short.");
        }
        days = Integer.parseInt(lines("SECTION_HORIZON").get(0)[0].strip());
        for (var shift : lines("SECTION_SHIFTS")) {
            lengths.put(shift[0], Integer.parseInt(shift[1]));
            notAfter.put(shift[0], new TreeSet<>(Arrays.asList(shift[2].split("\\|", -1))));
        }
        var cover = lines("SECTION_COVER").size();
        if (cover != days * lengths.size()) {
            throw new Unreadable("The instance has cover for " + cover + " days and shifts, not for " + days + " times "
                    + lengths.size() + "; it is cut short, or says some twice.");
        }
    }

    private static String[] fields(String section, String line, int number) {
        var fields = line.strip().split(",", -1);
        var wanted = FIELDS.get(section);
        if (wanted != null && fields.length != wanted) {
            throw new Unreadable("line " + number + " of the instance: " + fields.length + " fields in " + section
                    + ", not " + wanted + ".");
        }
        return fields;
    }

    Report check(Solution given) {
        var staff = lines("SECTION_STAFF");
        var solution = given.of(staff.stream().map(person -> person[0]).toList(), days, lengths.keySet());
        var report = new Report();
        staff.forEach(person -> person(person, solution.row(person[0]), report));
        for (var absent : lines("SECTION_DAYS_OFF")) {
            for (int field = 1; field < absent.length; field++) {
                var day = Integer.parseInt(absent[field]);
                if (Solution.works(solution.row(absent[0]), day)) {
                    report.hard("daysOff", 1, absent[0] + " works on day " + day);
                }
            }
        }
        for (var wish : lines("SECTION_SHIFT_ON_REQUESTS")) {
            if (!solution.row(wish[0]).get(Integer.parseInt(wish[1])).equals(wish[2])) {
                report.cost("requests", Integer.parseInt(wish[3]));
            }
        }
        for (var wish : lines("SECTION_SHIFT_OFF_REQUESTS")) {
            if (solution.row(wish[0]).get(Integer.parseInt(wish[1])).equals(wish[2])) {
                report.cost("requests", Integer.parseInt(wish[3]));
            }
        }
        for (var cover : lines("SECTION_COVER")) {
            var day = Integer.parseInt(cover[0]);
            var there = solution.rows().values().stream()
                    .filter(row -> row.get(day).equals(cover[1]))
                    .count();
            var wanted = Integer.parseInt(cover[2]);
            report.cost("under", Math.max(0, wanted - there) * Integer.parseInt(cover[3]));
            report.cost("over", Math.max(0, there - wanted) * Integer.parseInt(cover[4]));
        }
        return report;
    }

    private void person(String[] person, List<String> row, Report report) {
        var id = person[0];
        for (var limit : person[1].split("\\|", -1)) {
            var sides = limit.split("=", 2);
            var count = row.stream().filter(sides[0]::equals).count();
            report.hard("maxShifts", count - Integer.parseInt(sides[1]), id + " has " + count + " of " + limit);
        }
        var minutes =
                row.stream().mapToInt(value -> lengths.getOrDefault(value, 0)).sum();
        report.hard("maxMinutes", minutes - Integer.parseInt(person[2]), id + " works " + minutes + " minutes");
        report.hard("minMinutes", Integer.parseInt(person[3]) - minutes, id + " works " + minutes + " minutes");
        for (int day = 0; day + 1 < days; day++) {
            if (notAfter.getOrDefault(row.get(day), Set.of()).contains(row.get(day + 1))) {
                report.hard("succession", 1, id + " has " + row.get(day + 1) + " after " + row.get(day));
            }
        }
        for (var run : Runs.ofWork(row)) {
            var inside = !run.startsFirst() && !run.endsLast(days);
            var where = id + " from day " + run.from() + ", " + run.length() + " days";
            if (run.isOff()) {
                report.hard("minDaysOff", inside ? Integer.parseInt(person[6]) - run.length() : 0, where);
            } else {
                report.hard("maxConsecutive", run.length() - Integer.parseInt(person[4]), where);
                report.hard("minConsecutive", inside ? Integer.parseInt(person[5]) - run.length() : 0, where);
            }
        }
        var weekends = 0;
        for (int saturday = 5; saturday < days; saturday += 7) {
            var sunday = saturday + 1;
            if (Solution.works(row, saturday) || (sunday < days && Solution.works(row, sunday))) {
                weekends++;
            }
        }
        report.hard("maxWeekends", weekends - Integer.parseInt(person[7]), id + " works " + weekends + " weekends");
    }

    private List<String[]> lines(String section) {
        return sections.getOrDefault(section, List.of());
    }
}
