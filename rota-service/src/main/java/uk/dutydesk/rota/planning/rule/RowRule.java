package uk.dutydesk.rota.planning.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.Concern;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.Row;

/**
 * A rule about all the duties of one person. Adding one is one class, its entry in {@link Rules}, and its cases in a test.
 *
 * <p>What it says in {@link #breaches} is what the solver pays, what the explanation tells and what the editor refuses.
 */
public interface RowRule {

    /** As a manager would say it: "Eleven hours' rest between duties". */
    String name();

    Level level();

    /** What one unit of its amount costs, against the other rules of its level; a manager may make it more or less. */
    default int weight() {
        return 1;
    }

    /** What a manager may weigh it by; nothing for what is not theirs to weigh. */
    default @Nullable Concern concern() {
        return null;
    }

    List<Breach> breaches(Person person, Row row);

    default int amount(Person person, Row row) {
        var amount = 0;
        for (var breach : breaches(person, row)) {
            amount += breach.amount();
        }
        return amount;
    }

    /**
     * The rule, or a part of it, as prices of numbers of duties: so much, and no more, can be known of a row before all of it is.
     * Whatever the row, they say no more together than {@link #amount} does.
     *
     * @param held what the person has whatever else they are given
     * @param open what they may be given
     */
    default List<Tally> tallies(Person person, List<PlannedDuty> held, List<PlannedDuty> open) {
        return List.of();
    }

    /**
     * Whether the bound leaves it out, because neither prices of numbers of duties nor pairs of them can say it. It is lower for it, and
     * as true.
     */
    default boolean isLeftOutOfBound() {
        return false;
    }

    /**
     * For a rule that more duties never mend: no row is legal that has all duties of one that breaks it, by this rule or by another. How
     * far apart, from the end of one to the start of the next, two duties may be that break it with nothing beside them and whose number no
     * {@link #tallies tally} prices.
     */
    default Optional<Duration> neverMendedWithin() {
        return Optional.empty();
    }

    /** What speaks for the person having this duty of their row, after the person's name; nothing where the rule has no say. */
    default Optional<String> inFavour(Person person, Row row, PlannedDuty duty) {
        return Optional.empty();
    }

    /** How hard it is to put right: 0 is a change to this rota; above 9 it is not in the manager's hands. */
    default int effort() {
        return 0;
    }
}
