package uk.dutydesk.rota.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.rule.Breach;
import uk.dutydesk.rota.planning.rule.Level;
import uk.dutydesk.rota.planning.rule.Rules;

/** Who can take a duty, best first, and what would follow for each: by the rules the solver keeps. */
public final class Takers {

    private Takers() {}

    /**
     * Everybody but the present holder: first those who can, whoever would make the rota least unfair first.
     *
     * @param holder of the duty now, if anybody
     */
    public static List<Taker> of(RotaProblem rota, Shift shift, @Nullable UUID holder) {
        var rows = rota.rows();
        var weighed = rota.weighed().rows();
        var duty = PlannedDuty.free(shift);
        return rota.people().stream()
                .filter(person -> !person.id().equals(holder))
                .map(person -> taker(
                        person,
                        rows.getOrDefault(person, Row.EMPTY),
                        weighed.getOrDefault(person, Row.EMPTY),
                        duty,
                        rota.weights()))
                .sorted(Comparator.comparing((Taker taker) -> !taker.can())
                        .thenComparing(Taker::cost)
                        .thenComparing(taker -> taker.person().called()))
                .toList();
    }

    private static Taker taker(Person person, Row row, Row weighed, PlannedDuty duty, Weights weights) {
        var breaches = DutyCheck.of(person, row, duty);
        if (!breaches.isEmpty()) {
            return new Taker(person, false, 0, DutyCheck.sentences(person, breaches));
        }
        var cost = 0;
        List<Breach> consequences = new ArrayList<>();
        var after = weighed.with(duty);
        for (var rule : Rules.ALL) {
            var weight = weights.of(rule);
            if (rule.level() == Level.SOFT && weight > 0) {
                var more = rule.amount(person, after) - rule.amount(person, weighed);
                cost += weight * more;
                if (more > 0) {
                    consequences.addAll(rule.breaches(person, after));
                }
            }
        }
        return new Taker(person, true, cost, DutyCheck.sentences(person, consequences));
    }

    /**
     * Somebody who might take a duty.
     *
     * @param cost how much worse the wishes and the fair shares of the rota become; below 0 where they become better
     * @param sentences why they cannot, or what would follow if they did
     */
    public record Taker(Person person, boolean can, int cost, List<String> sentences) {}
}
