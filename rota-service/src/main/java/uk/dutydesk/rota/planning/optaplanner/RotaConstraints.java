package uk.dutydesk.rota.planning.optaplanner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.optaplanner.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.Joiners;
import org.optaplanner.core.api.score.stream.uni.UniConstraintCollector;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.Row;
import uk.dutydesk.rota.planning.Weights;
import uk.dutydesk.rota.planning.rule.DutyRule;
import uk.dutydesk.rota.planning.rule.Level;
import uk.dutydesk.rota.planning.rule.RowRule;
import uk.dutydesk.rota.planning.rule.Rules;

/** One stream for each of our rules, and one for what nobody has. No rule is written here. */
public final class RotaConstraints implements ConstraintProvider {

    static final String UNFILLED = "Every duty is filled";
    static final String NO_DUTY = ", for those with no duty";

    private Weights weights = Weights.USUAL;

    /** Shared, so that the engine builds each person's row once for all rules. */
    private static final Function<Slot, Person> HOLDER = Slot::holder;

    private static final UniConstraintCollector<Slot, ?, Row> ROW = new RowCollector();

    /** What the manager says matters, as the engine hands it on: it makes this class itself, for every search. */
    public void setWeights(String written) {
        this.weights = Weights.read(written);
    }

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        List<Constraint> constraints = new ArrayList<>();
        constraints.add(everyDutyIsFilled(factory));
        for (var rule : Rules.ALL) {
            constraints.add(kept(factory, rule));
            if (rule.weighsIdleness()) {
                constraints.add(keptByThoseWithNoDuty(factory, rule));
            }
        }
        return constraints.toArray(Constraint[]::new);
    }

    Constraint everyDutyIsFilled(ConstraintFactory factory) {
        return factory.forEachIncludingNullVars(Slot.class)
                .filter(Slot::isUnfilled)
                .penalize(
                        HardMediumSoftScore.ONE_MEDIUM,
                        slot -> slot.duty().shift().priority())
                .asConstraint(UNFILLED);
    }

    Constraint kept(ConstraintFactory factory, RowRule rule) {
        if (rule instanceof DutyRule dutyRule) {
            return factory.forEach(Slot.class)
                    .filter(slot -> dutyRule.amount(slot.holder(), slot.duty()) > 0)
                    .penalize(unit(rule), slot -> dutyRule.amount(slot.holder(), slot.duty()))
                    .asConstraint(rule.name());
        }
        return factory.forEach(Slot.class)
                .groupBy(HOLDER, ROW)
                .penalize(unit(rule), rule::amount)
                .asConstraint(rule.name());
    }

    Constraint keptByThoseWithNoDuty(ConstraintFactory factory, RowRule rule) {
        return factory.forEach(Person.class)
                .ifNotExists(Slot.class, Joiners.equal(Function.identity(), HOLDER))
                .penalize(unit(rule), person -> rule.amount(person, Row.EMPTY))
                .asConstraint(rule.name() + NO_DUTY);
    }

    private HardMediumSoftScore unit(RowRule rule) {
        var weight = weights.of(rule);
        return rule.level() == Level.HARD ? HardMediumSoftScore.ofHard(weight) : HardMediumSoftScore.ofSoft(weight);
    }
}
