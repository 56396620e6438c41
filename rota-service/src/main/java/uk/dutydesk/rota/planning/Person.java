package uk.dutydesk.rota.planning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.amhp.Standing;
import uk.dutydesk.rota.amhp.WorkingPattern;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.workingtime.WorkedWeeks;

/**
 * Someone who can be planned: what the rules ask about, and nothing else.
 *
 * @param called how sentences name them
 * @param supervisor whose duties a trainee may work beside
 * @param countsAsCoverFrom newly approved or returning: until then only beside a colleague, or in reserve
 * @param pairing newly approved: how many first duties are worked beside a colleague
 * @param worked in the weeks before this rota
 * @param targets a fair number of duties of each kind in this rota
 */
public record Person(
        UUID id,
        String called,
        Standing standing,
        boolean trainee,
        @Nullable UUID supervisor,
        @Nullable Instant countsAsCoverFrom,
        Pairing pairing,
        WorkingPattern pattern,
        @Nullable UUID team,
        List<Away> away,
        List<Wished> wishes,
        WorkedWeeks worked,
        Map<BurdenKind, Double> targets) {

    public Person {
        away = List.copyOf(away);
        wishes = List.copyOf(wishes);
        targets = Map.copyOf(targets);
    }

    public Person aimingAt(Map<BurdenKind, Double> newTargets) {
        return new Person(
                id,
                called,
                standing,
                trainee,
                supervisor,
                countsAsCoverFrom,
                pairing,
                pattern,
                team,
                away,
                wishes,
                worked,
                newTargets);
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
