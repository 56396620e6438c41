package uk.dutydesk.rota.planning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.amhp.Standing;
import uk.dutydesk.rota.amhp.WorkingPattern;
import uk.dutydesk.rota.fairness.BurdenKind;

/**
 * Someone who can be planned: what the rules ask about, and nothing else.
 *
 * @param called how sentences name them
 * @param supervisor whose duties a trainee may work beside
 * @param countsAsCoverFrom newly approved or returning: until then only beside a colleague, or in reserve
 * @param targets a fair number of duties of each kind in this rota
 */
public record Person(
        UUID id,
        String called,
        Standing standing,
        boolean trainee,
        @Nullable UUID supervisor,
        @Nullable Instant countsAsCoverFrom,
        WorkingPattern pattern,
        @Nullable UUID team,
        List<Away> away,
        List<Wished> wishes,
        Map<BurdenKind, Double> targets) {

    public Person {
        away = List.copyOf(away);
        wishes = List.copyOf(wishes);
        targets = Map.copyOf(targets);
    }

    public Person aimingAt(Map<BurdenKind, Double> newTargets) {
        return new Person(
                id, called, standing, trainee, supervisor, countsAsCoverFrom, pattern, team, away, wishes, newTargets);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Person person && id.equals(person.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
