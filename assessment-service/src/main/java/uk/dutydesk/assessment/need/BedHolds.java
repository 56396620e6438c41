package uk.dutydesk.assessment.need;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.need.BedHold.Bed;

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
    void keptAs(UUID holdId, @Nullable UUID bedId, BedHold before, BedNeed need) {
        if (findByIdOptional(holdId).isEmpty()) {
            var bed = before.bed();
            get(holdId, need).askedAgain(new Bed(bedId, bed.wardId(), bed.siteId()), before.until(), null);
        }
    }

    /** Why a bed is kept no longer: where another hold had kept it, and the end of that one was heard first, it is that one's reason. */
    WhyLost whyEnded(@Nullable UUID keptAs, WhyLost said) {
        return keptAs == null
                ? said
                : findByIdOptional(keptAs)
                        .filter(other -> !other.isLive())
                        .map(BedHold::whyEnded)
                        .orElse(said);
    }

    /** Whether the hold that the case has is not over yet. */
    boolean isKept(BedNeed need) {
        var hold = need.holdId();
        return hold != null && findByIdOptional(hold).filter(BedHold::isLive).isPresent();
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
