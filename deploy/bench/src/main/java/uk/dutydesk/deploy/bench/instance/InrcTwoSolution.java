package uk.dutydesk.deploy.bench.instance;

import java.util.ArrayList;
import java.util.List;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Table;

/** Writes a table in the second competition's own format. */
record InrcTwoSolution(Instance instance) {

    List<String> weeks(Table table) {
        var weeks = new ArrayList<String>();
        for (int week = 0; 7 * week < instance.grid().days(); week++) {
            weeks.add(week(table, week));
        }
        return weeks;
    }

    private String week(Table table, int week) {
        var lines = new ArrayList<String>();
        for (int person = 0; person < instance.people().size(); person++) {
            for (int weekday = 0; weekday < 7; weekday++) {
                var value = table.at(person, 7 * week + weekday);
                if (value != Grid.OFF) {
                    lines.add(instance.people().get(person) + " " + InrcTwoText.WEEKDAYS.get(weekday) + " "
                            + instance.values().get(value).replace(InrcTwoText.SEPARATOR, " "));
                }
            }
        }
        var scenario = instance.name().replaceFirst("-.*", "");
        return "SOLUTION\n" + week + " " + scenario + "\n\nASSIGNMENTS = " + lines.size() + "\n"
                + String.join("\n", lines) + "\n";
    }
}
