package uk.dutydesk.rota.planning;

import java.util.Map;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.rule.Level;
import uk.dutydesk.rota.planning.rule.Rules;

/** What a rota costs: the rules as they stand, added up plainly. Less is better, and levels are compared in order. */
public record RotaScore(int hard, int medium, int soft) implements Comparable<RotaScore> {

    /** The plain sum over all people and rules, and the priorities of what nobody has. */
    public static RotaScore of(RotaProblem rota) {
        var rows = rota.rows();
        var unfilled = Unfilled.in(rota).stream().mapToInt(Shift::priority).sum();
        return new RotaScore(sum(rows, Level.HARD, rota.weights()), unfilled, sum(rows, Level.SOFT, rota.weights()));
    }

    private static int sum(Map<Person, Row> rows, Level level, Weights weights) {
        var sum = 0;
        for (var rule : Rules.ALL) {
            var weight = weights.of(rule);
            if (rule.level() == level && weight > 0) {
                sum += rows.entrySet().stream()
                        .mapToInt(row -> weight * rule.amount(row.getKey(), row.getValue()))
                        .sum();
            }
        }
        return sum;
    }

    /** One number for the three levels, as bounds have it. */
    public long price() {
        return Math.round(new Cost(hard, medium, soft).price());
    }

    public boolean isLegal() {
        return hard == 0;
    }

    @Override
    public int compareTo(RotaScore other) {
        var byHard = Integer.compare(hard, other.hard);
        var byMedium = byHard != 0 ? byHard : Integer.compare(medium, other.medium);
        return byMedium != 0 ? byMedium : Integer.compare(soft, other.soft);
    }
}
