package uk.dutydesk.rota.planning.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.Row;

/** A rule that looks at one duty at a time: whether this person may have it, whatever else they have. */
public interface DutyRule extends RowRule {

    /** Why not, after the person's name; nothing where they may have it. */
    Optional<String> against(Person person, PlannedDuty duty);

    default int amount(Person person, PlannedDuty duty) {
        return !duty.isGiven() && against(person, duty).isPresent() ? size(duty) : 0;
    }

    /** What one duty that breaks it counts. */
    default int size(PlannedDuty duty) {
        return 1;
    }

    @Override
    default List<Breach> breaches(Person person, Row row) {
        List<Breach> breaches = new ArrayList<>();
        for (var duty : row.duties()) {
            if (!duty.isGiven()) {
                against(person, duty)
                        .ifPresent(why -> breaches.add(new Breach(this, size(duty), duty, null, () -> why)));
            }
        }
        return breaches;
    }
}
