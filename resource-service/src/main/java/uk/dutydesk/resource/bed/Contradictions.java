package uk.dutydesk.resource.bed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Why beds are contradicted, each reason in words. They are judged when they are read: only a page for whoever can put it right asks, and
 * of few beds.
 */
@ApplicationScoped
class Contradictions {

    private final BedLedger ledger;

    Contradictions(BedLedger ledger) {
        this.ledger = ledger;
    }

    /** Of those of these beds that are contradicted. */
    Map<UUID, List<String>> of(Collection<Bed> beds) {
        var contradicted = beds.stream().filter(Bed::isInConflict).map(Bed::id).toList();
        return ledger.standing(contradicted).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().contradictions()));
    }
}
