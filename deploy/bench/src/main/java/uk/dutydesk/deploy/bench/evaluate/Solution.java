package uk.dutydesk.deploy.bench.evaluate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A solution of ours: one line for each person, {@code ID,value,value,...}, with "-" for a day off. */
record Solution(Map<String, List<String>> rows) {

    static final String OFF = "-";

    static Solution read(String text) {
        var rows = new LinkedHashMap<String, List<String>>();
        var number = 0;
        for (var line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                var fields =
                        Arrays.stream(line.split(",", -1)).map(String::strip).toList();
                if (rows.put(fields.get(0), fields.subList(1, fields.size())) != null) {
                    throw new Unreadable("Solution, line " + number + ": " + fields.get(0) + " is there twice.");
                }
            }
        }
        return new Solution(rows);
    }

    /** The row of each of these people, all of this length and with these values, and of nobody else. */
    Solution of(List<String> people, int days, Set<String> values) {
        for (var person : people) {
            var row = rows.get(person);
            if (row == null) {
                throw new Unreadable("The solution has no line for " + person + ".");
            }
            if (row.size() != days) {
                throw new Unreadable("The solution has " + row.size() + " days for " + person + ", not " + days + ".");
            }
            for (int day = 0; day < days; day++) {
                if (!row.get(day).equals(OFF) && !values.contains(row.get(day))) {
                    throw new Unreadable("The solution has \"" + row.get(day) + "\" for " + person + " on day " + day
                            + ", which is no shift.");
                }
            }
        }
        if (rows.size() != people.size()) {
            throw new Unreadable("The solution has people the instance does not have.");
        }
        return this;
    }

    List<String> row(String person) {
        return rows.getOrDefault(person, List.of());
    }

    static boolean works(List<String> row, int day) {
        return !row.get(day).equals(OFF);
    }
}
