package uk.dutydesk.deploy.bench.instance;

import java.util.List;
import java.util.stream.IntStream;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Table;

/**
 * A published instance.
 *
 * @param name its file's name without the ending
 * @param people their ids, in the order of the grid's rows
 * @param values what a solution file calls each value; the first is "-", a day off
 * @param shapesSayAll whether the grid's row shapes hold every rule about a person, and none is left to the row price alone
 */
public record Instance(String name, Grid grid, List<String> people, List<String> values, boolean shapesSayAll) {

    public static final String OFF = "-";

    public Instance {
        people = List.copyOf(people);
        values = List.copyOf(values);
    }

    /** One line for each person: id, then a value for each day. */
    public List<String> written(Table table) {
        return IntStream.range(0, people.size())
                .mapToObj(person -> people.get(person) + ","
                        + String.join(
                                ",",
                                IntStream.of(table.row(person))
                                        .mapToObj(values::get)
                                        .toList()))
                .toList();
    }

    /** Where values are a shift and a skill: the second competition's own format, a text for each week; else nothing. */
    public List<String> writtenInWeeks(Table table) {
        return values.size() > 1 && values.get(1).contains(InrcTwoText.SEPARATOR)
                ? new InrcTwoSolution(this).weeks(table)
                : List.of();
    }

    @Override
    public String toString() {
        return "Instance[" + name + "]";
    }
}
