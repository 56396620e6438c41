package uk.dutydesk.assessment.need;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** Every bed that is or was kept for a case. */
@ApplicationScoped
class BedHolds implements PanacheRepositoryBase<BedHold, UUID> {

    /** What is kept under this id, begun where nothing was said of it yet. */
    BedHold get(UUID holdId, BedNeed need) {
        return findByIdOptional(holdId).orElseGet(() -> {
            var hold = new BedHold(holdId, need.assessmentId(), need.authority());
            persist(hold);
            return hold;
        });
    }

    /** The bed of this hold is kept by another from now on, which asks the ward anew. What was said of that one already stands. */
    void keptAs(UUID holdId, BedHold before, BedNeed need) {
        if (findByIdOptional(holdId).isEmpty()) {
            get(holdId, need).askedAgain(before.bed(), before.until(), null);
        }
    }

    /** The one that counts: a ward's yes to this need before a bed only held, and of equals the one the case has already. */
    Optional<BedHold> best(BedNeed need) {
        return find("assessmentId", need.assessmentId()).stream()
                .filter(BedHold::isLive)
                .max(Comparator.comparing((BedHold hold) -> hold.isAcceptedFor(need.needVersion()))
                        .thenComparing(hold -> need.isFor(hold.holdId()))
                        .thenComparing(BedHold::holdId));
    }
}
