package uk.dutydesk.rota.planning;

import java.util.List;
import uk.dutydesk.rota.planning.rule.Rules;

/** Who could have a shift if they had nothing else: whoever breaks none of the rules that look at one duty alone. */
public final class Eligibility {

    private Eligibility() {}

    public static boolean allows(Person person, Shift shift) {
        var duty = PlannedDuty.free(shift);
        return Rules.ELIGIBILITY.stream()
                .allMatch(rule -> rule.against(person, duty).isEmpty());
    }

    public static List<Person> among(List<Person> people, Shift shift) {
        return people.stream().filter(person -> allows(person, shift)).toList();
    }
}
