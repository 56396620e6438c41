package uk.dutydesk.rota.planning;

import static uk.dutydesk.rota.planning.PlanningFixture.id;
import static uk.dutydesk.rota.planning.PlanningFixture.person;
import static uk.dutydesk.rota.planning.PlanningFixture.shift;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.fairness.FairShares;

/** Rotas of a county hub, made up by counting and by a seeded chance: the same numbers give the same rota. */
public final class MadeUpRota {

    private static final LocalDate MONDAY = LocalDate.parse("2026-12-07");

    private final Random chance;
    private final int people;
    private final int days;

    private MadeUpRota(int people, int days, long seed) {
        this.people = people;
        this.days = days;
        this.chance = new Random(seed);
    }

    /** About 12 % of days on leave, 5 wishes in 100 days, one person in six part-time, one in ten works no nights. */
    public static RotaProblem of(int people, int weeks, long seed) {
        return new MadeUpRota(people, weeks * 7, seed).make();
    }

    private RotaProblem make() {
        var shifts = shifts();
        var everyone = IntStream.range(0, people).mapToObj(this::someone).toList();
        Map<BurdenKind, Integer> demand = new EnumMap<>(BurdenKind.class);
        shifts.forEach(shift -> shift.kinds().forEach(kind -> demand.merge(kind, 1, Integer::sum)));
        var shares = new FairShares();
        everyone.forEach(person -> demand.keySet().forEach(kind -> {
            shares.agree(person.id(), kind, 10, 1);
            shares.carryOver(person.id(), kind, chance.nextInt(4));
        }));
        var aiming = everyone.stream()
                .map(person -> person.aimingAt(shares.targets(person.id(), demand)))
                .toList();
        return new RotaProblem(aiming, shifts, List.of(), List.of());
    }

    private Person someone(int number) {
        var who = person("P" + number).of(id("team" + number % 4));
        for (int week = 0; week * 7 < days; week++) {
            if (chance.nextInt(100) < 12) {
                var from = MONDAY.plusWeeks(week);
                who.onLeave(from.toString(), from.plusDays(6).toString());
            }
        }
        for (int day = 0; day < days; day++) {
            if (chance.nextInt(100) < 5) {
                var date = MONDAY.plusDays(day);
                who.wishing(Wished.Kind.RATHER_NOT, date + "T00:00", date.plusDays(1) + "T00:00");
            }
        }
        if (number % 6 == 0) {
            who.notWorking(DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
        }
        who.worked(MONDAY.toString(), 47 + number % 3, 4, number % 4);
        if (number % 3 == 0) {
            who.alsoWorking(3);
        }
        if (number % 5 == 0) {
            who.optedOut().restingByFortnight();
        }
        if (number % 7 == 0) {
            who.pairedFor(2, MONDAY + "T17:00Z", MONDAY.plusDays(4) + "T17:00Z");
        }
        if (number % 10 == 0) {
            who.noNights().sharing(0, 10);
        }
        return who.now();
    }

    /** Per weekday four hub and four locality days, backup and two lates; two nights always; three on weekend days. */
    private List<Shift> shifts() {
        List<Shift> shifts = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            var date = MONDAY.plusDays(day);
            var next = date.plusDays(1);
            var weekend = date.getDayOfWeek().getValue() > 5;
            for (int hub = 0; hub < 4 && !weekend; hub++) {
                shifts.add(shift("HUB" + hub, date + "T09:00", date + "T17:00", BurdenKind.WEEKDAYS));
                var local = shift("LOC" + hub, date + "T09:00", date + "T17:00", BurdenKind.WEEKDAYS);
                shifts.add(PlanningFixture.ofTeam(local, id("team" + hub)));
            }
            for (int late = 0; late < 2 && !weekend; late++) {
                shifts.add(shift("LATE" + late, date + "T13:00", date + "T21:00", BurdenKind.WEEKDAYS));
            }
            for (int one = 0; one < 3 && weekend; one++) {
                shifts.add(shift("WE" + one, date + "T09:00", date + "T21:00", BurdenKind.WEEKEND_DAYS));
            }
            for (int night = 0; night < 2; night++) {
                shifts.add(shift("NGT" + night, date + "T21:00", next + "T09:00", BurdenKind.NIGHTS));
            }
            shifts.add(PlanningFixture.standby(date.toString()));
        }
        return shifts;
    }
}
