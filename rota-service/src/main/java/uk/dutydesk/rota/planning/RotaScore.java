package uk.dutydesk.rota.planning;

import java.util.Map;
import uk.dutydesk.rota.planning.rule.Level;
import uk.dutydesk.rota.planning.rule.RowRule;
import uk.dutydesk.rota.planning.rule.Rules;

/** What a rota costs: the rules as they stand, added up plainly. Less is better, and levels are compared in order. */
public record RotaScore(int hard, int medium, int soft) implements Comparable<RotaScore> {

    /** The plain sum over all people and rules, and the priorities of what nobody has. */
    public static RotaScore of(RotaProblem rota) {
        var rows = rota.rows();
        var unfilled = Unfilled.in(rota).stream().mapToInt(Shift::priority).sum();
        return new RotaScore(sum(rows, Level.HARD), unfilled, sum(rows, Level.SOFT));
    }

    private static int sum(Map<Person, Row> rows, Level level) {
        var sum = 0;
        for (var rule : Rules.ALL) {
            if (rule.level() == level) {
                sum += rows.entrySet().stream().mapToInt(row -> cost(rule, row)).sum();
            }
        }
        return sum;
    }

    private static int cost(RowRule rule, Map.Entry<Person, Row> row) {
        return rule.weight() * rule.amount(row.getKey(), row.getValue());
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
