package uk.dutydesk.rota.planning.rule;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.PlannedDuty;

/**
 * One way in which a person's duties break a rule or fall short of a wish.
 *
 * @param amount how far, in the rule's own unit, at least 1
 * @param duty the duty it is about, where it is about one
 * @param other the duty that stands in its way, where there is one
 * @param why what follows the person's name: "is on leave". Made only when somebody reads it
 */
public record Breach(
        RowRule rule,
        int amount,
        @Nullable PlannedDuty duty,
        @Nullable PlannedDuty other,
        Supplier<String> why) {

    public String reason() {
        return why.get();
    }
}
