package uk.dutydesk.rota.planning.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A first table, or a better one: what is wanted and few can do is given first, each time to whom it costs least. */
public final class HardestFirst {

    private final Grid grid;
    private final TableScore score;
    private final Cost cost = new Cost();

    private HardestFirst(Grid grid, Table start) {
        this.grid = grid;
        this.score = new TableScore(grid, start);
    }

    /** Gives out what is missing; nothing that somebody has is taken away, and nothing is given that makes the table cost more. */
    public static Table complete(Grid grid, Table start, Watch watch) {
        var filling = new HardestFirst(grid, start);
        try {
            for (var place : filling.hardestFirst(watch)) {
                filling.fill(place, watch);
            }
        } catch (Watch.Over over) {
            // what was given by then is kept
        }
        return filling.score.table().copy();
    }

    private record Place(int day, int value, List<Integer> able) {}

    private List<Place> hardestFirst(Watch watch) {
        List<Place> places = new ArrayList<>();
        for (int day = 0; day < grid.days(); day++) {
            watch.goOn();
            for (int value = 1; value < grid.values(); value++) {
                if (grid.cover()[day][value] != null) {
                    places.add(new Place(day, value, able(day, value)));
                }
            }
        }
        places.sort(Comparator.comparing((Place place) -> place.able().size()));
        return places;
    }

    private List<Integer> able(int day, int value) {
        List<Integer> able = new ArrayList<>();
        for (int person = 0; person < grid.people(); person++) {
            if (grid.allows(person, day, value)) {
                able.add(person);
            }
        }
        return able;
    }

    /** Of duties nobody needs more than there are; elsewhere one too many may still cost less than none. */
    private boolean isFull(Place place) {
        var curve = grid.cover()[place.day()][place.value()];
        if (curve == null || !curve.underIsUndone()) {
            return false;
        }
        var count = 0;
        for (int person = 0; person < grid.people() && count < curve.wanted(); person++) {
            count += score.table().at(person, place.day()) == place.value() ? 1 : 0;
        }
        return count >= curve.wanted();
    }

    private void fill(Place place, Watch watch) {
        for (int times = 0; times < place.able().size() && !isFull(place); times++) {
            var best = -1;
            var least = score.into(cost).copy();
            for (var person : place.able()) {
                watch.goOn();
                if (score.table().at(person, place.day()) == Grid.OFF) {
                    score.put(person, place.day(), place.value());
                    if (score.into(cost).compareTo(least) < 0) {
                        least.set(cost);
                        best = person;
                    }
                    score.put(person, place.day(), Grid.OFF);
                }
            }
            if (best < 0) {
                return;
            }
            score.put(best, place.day(), place.value());
        }
    }
}
