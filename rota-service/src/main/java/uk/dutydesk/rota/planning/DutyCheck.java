package uk.dutydesk.rota.planning;

import java.util.ArrayList;
import java.util.List;
import uk.dutydesk.rota.planning.rule.Breach;
import uk.dutydesk.rota.planning.rule.RowRule;
import uk.dutydesk.rota.planning.rule.Rules;

/** Whether a person may have one more duty: by the very rules the solver keeps. */
public final class DutyCheck {

    private DutyCheck() {}

    /** The hard rules that giving the duty to the person would newly break, in the order in which reasons are given. */
    public static List<Breach> of(Person person, Row row, PlannedDuty duty) {
        List<Breach> newlyBroken = new ArrayList<>();
        var before = row;
        var after = row.with(duty);
        for (var rule : Rules.HARD) {
            var broken = rule.breaches(person, after);
            if (!broken.isEmpty() && rule.amount(person, after) > rule.amount(person, before)) {
                newlyBroken.addAll(concerning(duty, broken, rule, person, before));
            }
        }
        return newlyBroken;
    }

    /** A breach is new where it names the duty, or where the duty makes one of another duty that was not there. */
    private static List<Breach> concerning(
            PlannedDuty duty, List<Breach> broken, RowRule rule, Person person, Row before) {
        var direct = broken.stream()
                .filter(breach -> duty.equals(breach.duty()) || duty.equals(breach.other()))
                .toList();
        if (!direct.isEmpty()) {
            return direct;
        }
        var old = rule.breaches(person, before).stream().map(Breach::duty).toList();
        var fresh =
                broken.stream().filter(breach -> !old.contains(breach.duty())).toList();
        return fresh.isEmpty() ? broken : fresh; // it was broken before, and is more so now
    }

    /** One sentence for each breach: "Nasreen works day lines only." */
    public static List<String> sentences(Person person, List<Breach> breaches) {
        return breaches.stream()
                .map(breach -> person.called() + " " + breach.reason() + ".")
                .distinct()
                .toList();
    }
}
