package uk.dutydesk.rota.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import uk.dutydesk.rota.planning.grid.CoverCurve;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Table;
import uk.dutydesk.rota.planning.grid.Watch;
import uk.dutydesk.rota.workingtime.RestPeriod;

/**
 * A rota problem as a grid. A person's value on a day is one of the open duties that begin on it; a duty is one person's at most,
 * and costs its priority while it is nobody's. What is held is part of each row's price and of no cell. Nobody is given two
 * duties that begin on one day, though by hand they may have two with eleven hours between them.
 */
public final class RotaGrid {

    private final RotaProblem problem;
    private final List<List<Shift>> days;
    private final Map<UUID, int[]> cellOf = new HashMap<>();
    private final Grid grid;

    private RotaGrid(RotaProblem problem, Watch watch) {
        this.problem = problem;
        this.days = byDay(problem.open());
        for (int day = 0; day < days.size(); day++) {
            for (int i = 0; i < days.get(day).size(); i++) {
                cellOf.put(days.get(day).get(i).id(), new int[] {day, i + 1});
            }
        }
        var values = 1 + days.stream().mapToInt(List::size).max().orElse(0);
        var choices = choices(watch);
        var plain = new Grid(
                problem.people().size(),
                days.size(),
                values,
                choices,
                cover(values),
                new RowOfDuties(problem, days),
                new DutyShapes(problem, days, choices, values),
                null);
        var from = plain.startingFrom(table(problem.draft(), plain));
        this.grid = mayHaveTwoOnADay() ? from.unpriced() : from;
    }

    public static RotaGrid of(RotaProblem problem) {
        return new RotaGrid(problem, Watch.NEVER_OVER);
    }

    /**
     * The same, which may take seconds where there are many people.
     *
     * @throws Watch.Over where there was no time left before all was read
     */
    public static RotaGrid of(RotaProblem problem, Watch watch) {
        return new RotaGrid(problem, watch);
    }

    /** The problem with another draft. */
    public RotaProblem with(List<Assignment> draft) {
        return problem.with(draft);
    }

    /** It starts from what the problem drafts. */
    public Grid grid() {
        return grid;
    }

    public List<Assignment> assignments(Table table) {
        List<Assignment> assignments = new ArrayList<>();
        for (int person = 0; person < grid.people(); person++) {
            for (int day = 0; day < grid.days(); day++) {
                if (table.at(person, day) != Grid.OFF) {
                    var shift = days.get(day).get(table.at(person, day) - 1);
                    assignments.add(new Assignment(problem.people().get(person).id(), PlannedDuty.free(shift)));
                }
            }
        }
        return assignments;
    }

    /** As much of a draft as these people may have; of two duties on one day the first. */
    private Table table(List<Assignment> draft, Grid plain) {
        var table = Table.empty(plain.people(), plain.days());
        Map<UUID, Integer> numberOf = new HashMap<>();
        for (int person = 0; person < plain.people(); person++) {
            numberOf.put(problem.people().get(person).id(), person);
        }
        for (var assignment : draft) {
            var cell = Optional.ofNullable(cellOf.get(assignment.duty().shift().id()));
            var person = Optional.ofNullable(numberOf.get(assignment.person()));
            if (cell.isPresent() && person.isPresent()) {
                var day = cell.get()[0];
                var value = cell.get()[1];
                if (table.at(person.get(), day) == Grid.OFF && plain.allows(person.get(), day, value)) {
                    table.put(person.get(), day, value);
                }
            }
        }
        return table;
    }

    /** Then there may be better rotas than any table, and a bound of tables would say too much. */
    private boolean mayHaveTwoOnADay() {
        return days.stream()
                .anyMatch(day -> day.stream()
                        .anyMatch(one -> day.stream()
                                .anyMatch(other -> !one.time()
                                        .end()
                                        .plus(RestPeriod.DAILY)
                                        .isAfter(other.time().start()))));
    }

    private int[][][] choices(Watch watch) {
        var choices = new int[problem.people().size()][days.size()][];
        for (int person = 0; person < choices.length; person++) {
            watch.goOn();
            for (int day = 0; day < days.size(); day++) {
                choices[person][day] = choices(problem.people().get(person), days.get(day));
            }
        }
        return choices;
    }

    private static int[] choices(Person person, List<Shift> open) {
        List<Integer> choices = new ArrayList<>();
        choices.add(Grid.OFF);
        for (int i = 0; i < open.size(); i++) {
            if (Eligibility.allows(person, open.get(i))) {
                choices.add(i + 1);
            }
        }
        return choices.stream().mapToInt(Integer::intValue).toArray();
    }

    private CoverCurve[][] cover(int values) {
        var cover = new CoverCurve[days.size()][values];
        for (int day = 0; day < days.size(); day++) {
            for (int i = 0; i < days.get(day).size(); i++) {
                cover[day][i + 1] = CoverCurve.duties(1, days.get(day).get(i).priority());
            }
        }
        return cover;
    }

    private static List<List<Shift>> byDay(List<Shift> open) {
        Map<LocalDate, List<Shift>> days = new TreeMap<>();
        open.forEach(shift ->
                days.computeIfAbsent(shift.day(), day -> new ArrayList<>()).add(shift));
        return List.copyOf(days.values());
    }
}
