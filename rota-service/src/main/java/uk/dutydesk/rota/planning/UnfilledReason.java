package uk.dutydesk.rota.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why nobody has a duty, in words a manager can act on.
 *
 * @param sentences everyone who might have had it, one by one or together
 * @param cheapestFix the smallest change that would fill it; nothing where only new people would
 */
public record UnfilledReason(
        Shift shift, List<String> sentences, @Nullable Fix cheapestFix, List<Exclusion> exclusions) {

    /**
     * What to change, and whose duty it is about.
     *
     * @param duty the duty to move, where moving one is the fix
     */
    public record Fix(
            String sentence, Person person, @Nullable PlannedDuty duty) {}
}
