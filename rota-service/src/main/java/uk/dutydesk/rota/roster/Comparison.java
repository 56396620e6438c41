package uk.dutydesk.rota.roster;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.planning.Assignment;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.RotaScore;
import uk.dutydesk.rota.planning.Row;
import uk.dutydesk.rota.planning.Shift;

/**
 * Two drafts side by side.
 *
 * @param duties those that different people have, or that only one of the drafts fills
 * @param shares those that differ
 */
record Comparison(
        @NotNull Side one,
        @NotNull Side other,
        @NotNull List<DifferentDuty> duties,
        @NotNull List<DifferentShare> shares) {

    static Comparison of(Roster one, RotaProblem ones, Roster other, RotaProblem others) {
        return new Comparison(Side.of(one, ones), Side.of(other, others), duties(ones, others), shares(ones, others));
    }

    private static List<DifferentDuty> duties(RotaProblem ones, RotaProblem others) {
        var inOne = holders(ones);
        var inOther = holders(others);
        Map<Place, Shift> places = new HashMap<>();
        ones.shifts().forEach(shift -> places.put(Place.of(shift), shift));
        others.shifts().forEach(shift -> places.putIfAbsent(Place.of(shift), shift));
        List<DifferentDuty> different = new ArrayList<>();
        places.forEach((place, shift) -> {
            var here = inOne.get(place);
            var there = inOther.get(place);
            if (here == null ? there != null : !here.equals(there)) {
                different.add(new DifferentDuty(shift.name(), shift.day(), here, there));
            }
        });
        different.sort(Comparator.comparing(DifferentDuty::day).thenComparing(DifferentDuty::line));
        return different;
    }

    private static Map<Place, UUID> holders(RotaProblem rota) {
        var own = Set.copyOf(rota.shifts()); // what is held besides is other rotas', perhaps of the same days
        Map<Place, UUID> holders = new HashMap<>();
        for (var assignments : List.of(rota.held(), rota.draft())) {
            for (Assignment assignment : assignments) {
                if (!assignment.duty().isBesideSomeone()
                        && own.contains(assignment.duty().shift())) {
                    holders.put(Place.of(assignment.duty().shift()), assignment.person());
                }
            }
        }
        return holders;
    }

    private static List<DifferentShare> shares(RotaProblem ones, RotaProblem others) {
        var here = ones.weighed().rows();
        var there = others.weighed().rows();
        List<DifferentShare> different = new ArrayList<>();
        ones.people().forEach(person -> {
            for (var kind : BurdenKind.values()) {
                var one = count(here, person, kind);
                var other = count(there, person, kind);
                if (one != other) {
                    different.add(new DifferentShare(person.id(), kind, one, other));
                }
            }
        });
        return different;
    }

    private static int count(Map<Person, Row> rows, Person person, BurdenKind kind) {
        return rows.getOrDefault(person, Row.EMPTY).count(kind);
    }

    /** The same place to fill, in whichever draft. */
    private record Place(String line, Instant start) {

        static Place of(Shift shift) {
            return new Place(shift.line(), shift.time().start());
        }
    }

    /** What a draft costs on each level, 0 being best. */
    record Side(
            @NotNull UUID id, @NotNull String name, int demand, int filled, int rulesBroken, int wishesAndFairness) {

        static Side of(Roster roster, RotaProblem rota) {
            var score = RotaScore.of(rota);
            var filled =
                    rota.shifts().size() - rota.open().size() + rota.draft().size();
            return new Side(roster.id(), roster.name(), rota.shifts().size(), filled, score.hard(), score.soft());
        }
    }

    record DifferentDuty(
            @NotNull String line,
            @NotNull LocalDate day,
            @Nullable UUID one,
            @Nullable UUID other) {}

    record DifferentShare(@NotNull UUID amhpId, @NotNull BurdenKind kind, int one, int other) {}
}
