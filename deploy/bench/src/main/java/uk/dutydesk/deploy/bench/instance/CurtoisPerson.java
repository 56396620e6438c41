package uk.dutydesk.deploy.bench.instance;

import java.util.Arrays;
import uk.dutydesk.rota.planning.grid.RowShape;

/** One line of SECTION_STAFF. */
record CurtoisPerson(Line line, Names shifts, int days) {

    private static final String MEANING =
            "id, most of each shift, most minutes, least minutes, most days worked in a row,"
                    + " least days worked in a row, least days off in a row, most weekends";

    RowShape shape(long[][] prices, boolean[][] follows, int[] lengths) {
        var fields = line.fields(8, MEANING);
        var id = fields.get(0);
        var mostMinutes = line.number(fields.get(2), "most minutes", 0, CurtoisText.mostMinutes());
        var leastMinutes = line.number(fields.get(3), "least minutes", 0, CurtoisText.mostMinutes());
        var mostRun = line.number(fields.get(4), "most days worked in a row", 0, Limits.DAYS);
        var leastRun = line.number(fields.get(5), "least days worked in a row", 0, Limits.DAYS);
        if (leastMinutes > mostMinutes) {
            throw line.mistyped("person " + id + " must work at least " + leastMinutes + " minutes and at most "
                    + mostMinutes + ".");
        }
        if (leastRun > mostRun) {
            throw line.mistyped(
                    "person " + id + " must work at least " + leastRun + " days in a row and at most " + mostRun + ".");
        }
        if (mostRun == 0 && leastMinutes > 0) {
            throw line.mistyped(
                    "person " + id + " must work at least " + leastMinutes + " minutes and on no day at all.");
        }
        return new RowShape(
                prices,
                follows,
                lengths,
                leastMinutes,
                mostMinutes,
                Math.max(1, mostRun),
                Math.max(1, leastRun),
                Math.max(1, line.number(fields.get(6), "least days off in a row", 0, Limits.DAYS)),
                weekends(days),
                line.number(fields.get(7), "most weekends", 0, Limits.DAYS),
                mostRun == 0 ? none() : mostOf(fields.get(1), id));
    }

    /** For somebody who works on no day. */
    private int[] none() {
        var most = new int[shifts.size() + 1];
        most[0] = RowShape.NO_LIMIT;
        return most;
    }

    /** Limits that cannot bind are none. */
    private int[] mostOf(String field, String id) {
        var most = new int[shifts.size() + 1];
        Arrays.fill(most, -1);
        most[0] = RowShape.NO_LIMIT;
        for (var limit : field.split("\\|", -1)) {
            var sides = limit.split("=", -1);
            if (sides.length != 2) {
                throw line.mistyped("\"" + limit + "\" does not say how many of which shift, as in E=14.");
            }
            var number = line.number(sides[1], "most of shift " + sides[0], 0, Limits.DAYS);
            most[shifts.find(line, sides[0]) + 1] = number >= days ? RowShape.NO_LIMIT : number;
        }
        for (int value = 1; value < most.length; value++) {
            if (most[value] < 0) {
                throw line.mistyped("person " + id + " has no limit for shift "
                        + shifts.all().get(value - 1) + ".");
            }
        }
        return most;
    }

    private static int[] weekends(int days) {
        var weekendOf = new int[days];
        for (int day = 0; day < days; day++) {
            weekendOf[day] = day % 7 >= 5 ? day / 7 : -1;
        }
        return weekendOf;
    }
}
