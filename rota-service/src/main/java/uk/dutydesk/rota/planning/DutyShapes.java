package uk.dutydesk.rota.planning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.CellShape;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.ShapesLater;
import uk.dutydesk.rota.planning.rule.DutyRule;
import uk.dutydesk.rota.planning.rule.Level;
import uk.dutydesk.rota.planning.rule.RowRule;
import uk.dutydesk.rota.planning.rule.Rules;

/**
 * What the rules say of each person's row before all of it is known: each made when somebody first asks, because a search begins
 * without them. Nothing is written here about any rule: duties that cannot be had are found by asking the rules about one or two
 * at a time.
 */
final class DutyShapes extends ShapesLater<CellShape> {

    private static final List<RowRule> NEVER_MENDED = Rules.HARD.stream()
            .filter(rule -> !(rule instanceof DutyRule))
            .filter(rule -> rule.neverMendedWithin().isPresent())
            .toList();

    /** No two duties that are farther apart stand in each other's way. */
    private static final Duration REACH = NEVER_MENDED.stream()
            .flatMap(rule -> rule.neverMendedWithin().stream())
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);

    private final RotaProblem problem;
    private final List<List<PlannedDuty>> days;
    private final List<List<PlannedDuty>> held;
    private final int[][][] choices;
    private final int values;
    private final @Nullable CellShape[] made;

    DutyShapes(RotaProblem problem, List<List<Shift>> days, int[][][] choices, int values) {
        super(CellShape.class);
        this.problem = problem;
        this.days = days.stream()
                .map(shifts -> shifts.stream().map(PlannedDuty::free).toList())
                .toList();
        this.held = problem.people().stream()
                .map(person -> problem.heldBy(person.id()))
                .toList();
        this.choices = choices;
        this.values = values;
        this.made = new CellShape[problem.people().size()];
    }

    @Override
    public int size() {
        return made.length;
    }

    @Override
    public synchronized CellShape get(int person) {
        var shape = made[person];
        if (shape == null) {
            shape = make(person);
            made[person] = shape;
        }
        return shape;
    }

    private CellShape make(int person) {
        var who = problem.people().get(person);
        var able = able(who, person);
        return new CellShape(
                held.get(person).stream().mapToLong(duty -> price(who, duty)).sum(),
                able,
                prices(who, able),
                clashes(who, able),
                DutyTallies.of(who, problem.weights(), held.get(person), days, able, values));
    }

    /** Without those that break a rule by themselves, beside what is held. */
    private int[][] able(Person who, int person) {
        var rules = NEVER_MENDED.stream()
                .filter(rule -> rule.amount(who, Row.of(held.get(person))) == 0)
                .toList();
        var able = new int[days.size()][];
        for (int day = 0; day < able.length; day++) {
            var duties = days.get(day);
            able[day] = Arrays.stream(choices[person][day])
                    .filter(value -> value == Grid.OFF
                            || held.get(person).isEmpty()
                            || !isBroken(rules, who, with(held.get(person), duties.get(value - 1))))
                    .toArray();
        }
        return able;
    }

    private static List<PlannedDuty> with(List<PlannedDuty> held, PlannedDuty duty) {
        var all = new ArrayList<>(held);
        all.add(duty);
        return all;
    }

    private static boolean isBroken(List<RowRule> rules, Person who, List<PlannedDuty> duties) {
        var row = Row.of(duties);
        return rules.stream().anyMatch(rule -> rule.amount(who, row) > 0);
    }

    private long[][] prices(Person who, int[][] able) {
        var prices = new long[days.size()][values];
        for (int day = 0; day < able.length; day++) {
            for (var value : able[day]) {
                prices[day][value] =
                        value == Grid.OFF ? 0 : price(who, days.get(day).get(value - 1));
            }
        }
        return prices;
    }

    /** By the soft rules about one duty alone. */
    private long price(Person who, PlannedDuty duty) {
        var price = 0L;
        for (var rule : Rules.ALL) {
            if (rule instanceof DutyRule dutyRule && rule.level() == Level.SOFT) {
                price += (long) problem.weights().of(rule) * dutyRule.amount(who, duty);
            }
        }
        return price;
    }

    private int[][][] clashes(Person who, int[][] able) {
        var clashes = new int[days.size()][values][];
        for (int day = 0; day < able.length; day++) {
            for (var value : able[day]) {
                clashes[day][value] = value == Grid.OFF ? new int[0] : clashes(who, able, day, value);
            }
        }
        return clashes;
    }

    private int[] clashes(Person who, int[][] able, int day, int value) {
        List<Integer> clashing = new ArrayList<>();
        var duty = days.get(day).get(value - 1);
        for (int later = day + 1; later < able.length && isNear(duty, days.get(later)); later++) {
            for (var next : able[later]) {
                if (next != Grid.OFF) {
                    var other = days.get(later).get(next - 1);
                    if (isNear(duty, List.of(other)) && isBroken(NEVER_MENDED, who, List.of(duty, other))) {
                        clashing.add(later * values + next);
                    }
                }
            }
        }
        return clashing.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean isNear(PlannedDuty duty, List<PlannedDuty> later) {
        return later.stream()
                .anyMatch(other ->
                        Duration.between(duty.time().end(), other.time().start())
                                        .compareTo(REACH)
                                <= 0);
    }
}
