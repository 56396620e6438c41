package uk.dutydesk.deploy.bench.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Runs of equal values in a row of days. */
record Runs(String value, int from, int length) {

    static List<Runs> of(List<String> days) {
        var runs = new ArrayList<Runs>();
        for (int day = 0; day < days.size(); day++) {
            var last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.value.equals(days.get(day))) {
                runs.set(runs.size() - 1, new Runs(last.value, last.from, last.length + 1));
            } else {
                runs.add(new Runs(days.get(day), day, 1));
            }
        }
        return runs;
    }

    /** Of days worked, "work", and days off, "-". */
    static List<Runs> ofWork(List<String> days) {
        return of(days.stream()
                .map(day -> day.equals(Solution.OFF) ? Solution.OFF : "work")
                .toList());
    }

    boolean isOff() {
        return value.equals(Solution.OFF);
    }

    boolean startsFirst() {
        return from == 0;
    }

    boolean endsLast(int days) {
        return from + length == days;
    }
}
