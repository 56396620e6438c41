package uk.dutydesk.rota.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.RowPrice;
import uk.dutydesk.rota.planning.rule.DutyRule;
import uk.dutydesk.rota.planning.rule.Level;
import uk.dutydesk.rota.planning.rule.RowRule;
import uk.dutydesk.rota.planning.rule.Rules;

/**
 * What a row costs by the rules. A rule that looks at one duty alone is asked once for each; the others see the whole row, and the
 * answers to rows that come back are kept, as a search asks about the same ones again and again.
 */
final class RowOfDuties implements RowPrice {

    private static final int MOST_KEPT = 1 << 11; // answers for each person
    private static final int LEAST_KEPT = 1 << 6;
    private static final int MOST_KEPT_CELLS = 1 << 24; // four bytes each, of everybody's rows together

    private final List<Person> people;
    private final List<List<PlannedDuty>> days;
    private final List<List<PlannedDuty>> held = new ArrayList<>();
    private final Weights weights;
    private final List<RowRule> wholeRow;
    private final Cost[] ofHeld;
    private final @Nullable Price[][][] ofDuty;
    private final @Nullable Answer[][] kept;

    RowOfDuties(RotaProblem problem, List<List<Shift>> days) {
        this.people = problem.people();
        this.days = days.stream()
                .map(shifts -> shifts.stream().map(PlannedDuty::free).toList())
                .toList();
        this.weights = problem.weights();
        this.wholeRow = Rules.ALL.stream()
                .filter(rule -> !(rule instanceof DutyRule) && weights.of(rule) > 0)
                .toList();
        this.kept = new Answer[people.size()][kept(people.size(), days.size())];
        Map<UUID, List<PlannedDuty>> heldBy = new HashMap<>();
        problem.held()
                .forEach(assignment -> heldBy.computeIfAbsent(assignment.person(), id -> new ArrayList<>())
                        .add(assignment.duty()));
        people.forEach(person -> held.add(heldBy.getOrDefault(person.id(), List.of())));
        this.ofHeld = new Cost[people.size()];
        this.ofDuty = new Price[people.size()][days.size()][];
        for (int person = 0; person < people.size(); person++) {
            ofHeld[person] = new Cost();
            for (var duty : held.get(person)) {
                addDuty(people.get(person), duty, ofHeld[person]);
            }
            for (int day = 0; day < days.size(); day++) {
                ofDuty[person][day] = new Price[this.days.get(day).size()];
            }
        }
    }

    /** How many answers are kept for each person: a power of two, fewer where rows are long and people many. */
    static int kept(int people, int days) {
        var kept = MOST_KEPT;
        while (kept > LEAST_KEPT && (long) kept * people * days > MOST_KEPT_CELLS) {
            kept /= 2;
        }
        return kept;
    }

    /** Never changed once it is made, as are answers: two threads ask, and whoever reads one sees it whole. */
    private record Price(long hard, long soft) {}

    @SuppressWarnings("ArrayRecordComponent") // compared by its own method
    private record Answer(int[] row, long hard, long soft) {
        boolean isFor(int[] asked) {
            return Arrays.equals(row, asked);
        }
    }

    @Override
    public void add(int person, int[] row, Cost cost) {
        var place = Arrays.hashCode(row) & (kept[person].length - 1);
        var answer = kept[person][place];
        if (answer == null || !answer.isFor(row)) {
            var asked = price(person, row);
            answer = new Answer(row.clone(), asked.hard(), asked.soft());
            kept[person][place] = answer;
        }
        cost.addHard(answer.hard()).addSoft(answer.soft());
    }

    private Cost price(int person, int[] row) {
        var cost = ofHeld[person].copy();
        var duties = new ArrayList<>(held.get(person));
        for (int day = 0; day < row.length; day++) {
            if (row[day] != Grid.OFF) {
                duties.add(days.get(day).get(row[day] - 1));
                var price = ofDuty(person, day, row[day]);
                cost.addHard(price.hard()).addSoft(price.soft());
            }
        }
        var whole = Row.of(duties);
        for (var rule : wholeRow) {
            add(rule, rule.amount(people.get(person), whole), cost);
        }
        return cost;
    }

    /** Asked for when somebody first might have it: most people never might have most duties. */
    private Price ofDuty(int person, int day, int value) {
        var known = ofDuty[person][day][value - 1];
        if (known == null) {
            var cost = addDuty(people.get(person), days.get(day).get(value - 1), new Cost());
            known = new Price(cost.hard(), cost.soft());
            ofDuty[person][day][value - 1] = known;
        }
        return known;
    }

    private Cost addDuty(Person person, PlannedDuty duty, Cost cost) {
        for (var rule : Rules.ALL) {
            if (rule instanceof DutyRule dutyRule) {
                add(rule, dutyRule.amount(person, duty), cost);
            }
        }
        return cost;
    }

    private void add(RowRule rule, int amount, Cost cost) {
        var price = (long) weights.of(rule) * amount;
        if (rule.level() == Level.HARD) {
            cost.addHard(price);
        } else {
            cost.addSoft(price);
        }
    }
}
