package uk.dutydesk.rota.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import uk.dutydesk.rota.planning.grid.CellShape;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.rule.Level;
import uk.dutydesk.rota.planning.rule.RowRule;
import uk.dutydesk.rota.planning.rule.Rules;
import uk.dutydesk.rota.planning.rule.Tally;

/** What the rules say of numbers of duties, as numbers of the cells one person may have. */
final class DutyTallies {

    private final Weights weights;
    private final List<PlannedDuty> held;
    private final List<Place> places = new ArrayList<>();
    private final int values;

    private DutyTallies(
            Weights weights, List<PlannedDuty> held, List<List<PlannedDuty>> days, int[][] able, int values) {
        this.weights = weights;
        this.held = held;
        this.values = values;
        for (int day = 0; day < able.length; day++) {
            for (var value : able[day]) {
                if (value != Grid.OFF) {
                    places.add(new Place(day, value, days.get(day).get(value - 1)));
                }
            }
        }
    }

    private record Place(int day, int value, PlannedDuty duty) {}

    static List<CellShape.Tally> of(
            Person who,
            Weights weights,
            List<PlannedDuty> held,
            List<List<PlannedDuty>> days,
            int[][] able,
            int values) {
        return new DutyTallies(weights, held, days, able, values).all(who);
    }

    private List<CellShape.Tally> all(Person who) {
        var open = places.stream().map(Place::duty).toList();
        List<CellShape.Tally> all = new ArrayList<>();
        for (var rule : Rules.ALL) {
            if (weights.of(rule) > 0) {
                rule.tallies(who, held, open).stream()
                        .map(tally -> counted(rule, tally))
                        .filter(tally -> tally.most() >= 0) // else what is held breaks it already
                        .forEach(all::add);
            }
        }
        return all;
    }

    private CellShape.Tally counted(RowRule rule, Tally tally) {
        var counting = places.stream()
                .filter(place -> tally.counts().test(place.duty()))
                .toList();
        var already = (int) held.stream().filter(tally.counts()).count();
        var most = (int) counting.stream().mapToInt(Place::day).distinct().count();
        var cells = counting.stream()
                .mapToInt(place -> place.day() * values + place.value())
                .toArray();
        var amounts =
                LongStream.rangeClosed(0, most).map(number -> tally.amount().applyAsInt(already + (int) number));
        return new CellShape.Tally(
                cells,
                rule.level() == Level.HARD
                        ? amounts.takeWhile(amount -> amount == 0)
                                .map(none -> 0)
                                .toArray()
                        : amounts.map(amount -> weights.of(rule) * amount).toArray());
    }
}
