package uk.dutydesk.rota.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import uk.dutydesk.rota.planning.Concern.Importance;
import uk.dutydesk.rota.planning.PlannedDuty.Hold;
import uk.dutydesk.rota.workingtime.WorkedWeeks;

/**
 * Rotas so small that every one of their tables can be looked at: two open duties a day at most, some duties held. Those of even
 * seeds are of people with no hours behind them, so that averages forbid nothing, and
 * nobody cares for runs of one line.
 */
public final class SmallRota {

    private SmallRota() {}

    public static RotaProblem of(int people, int days, long seed) {
        var chance = new Random(seed);
        var whole = MadeUpRota.of(people, (days + 6) / 7, seed);
        var from = LocalDate.parse("2026-12-07").plusDays(days < 7 ? chance.nextInt(8 - days) : 0);
        List<Shift> shifts = new ArrayList<>();
        List<Assignment> held = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            var date = from.plusDays(day);
            var ofDay = new ArrayList<>(whole.shifts().stream()
                    .filter(shift -> shift.day().equals(date))
                    .toList());
            for (int open = 0; open < 2 && !ofDay.isEmpty(); open++) {
                shifts.add(ofDay.remove(chance.nextInt(ofDay.size())));
            }
            if (chance.nextInt(5) == 0 && !ofDay.isEmpty()) {
                var shift = ofDay.remove(chance.nextInt(ofDay.size()));
                shifts.add(shift);
                held.add(heldBy(whole.people().get(chance.nextInt(people)), shift, chance.nextBoolean()));
            }
        }
        var planned =
                seed % 2 == 0 ? whole.people().stream().map(SmallRota::rested).toList() : whole.people();
        return new RotaProblem(planned, shifts, held, List.of(), weights(chance, seed));
    }

    /** With no hours behind them that an average would count. */
    private static Person rested(Person person) {
        return new Person(
                person.id(),
                person.called(),
                person.standing(),
                person.trainee(),
                person.supervisor(),
                person.countsAsCoverFrom(),
                person.pairing(),
                person.pattern(),
                person.team(),
                person.away(),
                person.wishes(),
                WorkedWeeks.unknownBefore(person.worked().until()),
                person.targets());
    }

    private static Assignment heldBy(Person person, Shift shift, boolean given) {
        return new Assignment(person.id(), new PlannedDuty(shift, given ? Hold.GIVEN : Hold.PINNED, null));
    }

    private static Weights weights(Random chance, long seed) {
        var importances = List.of(Importance.values());
        Map<Concern, Importance> weights = new HashMap<>();
        for (var concern : Concern.values()) {
            weights.put(concern, importances.get(chance.nextInt(importances.size())));
        }
        if (seed % 2 == 0) {
            weights.put(Concern.CONTINUITY, Importance.NONE);
        }
        return new Weights(weights);
    }
}
