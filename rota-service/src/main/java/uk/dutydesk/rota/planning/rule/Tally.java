package uk.dutydesk.rota.planning.rule;

import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import uk.dutydesk.rota.planning.PlannedDuty;

/**
 * What a rule says of numbers of duties, whichever they are.
 *
 * @param counts whether a duty is one of them
 * @param amount for so many of them, in the rule's own unit
 */
public record Tally(Predicate<PlannedDuty> counts, IntUnaryOperator amount) {}
