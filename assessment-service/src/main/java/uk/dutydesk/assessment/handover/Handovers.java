package uk.dutydesk.assessment.handover;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.dutydesk.assessment.handover.Handover.State;

/** Every change of hands. */
@ApplicationScoped
class Handovers implements PanacheRepositoryBase<Handover, UUID> {

    private static final int MOST = 50;

    /** The one that waits for an answer, in a case. */
    Optional<Handover> waiting(UUID assessmentId) {
        return find("assessmentId = ?1 and state = ?2", assessmentId, State.WAITING)
                .firstResultOptional();
    }

    /** What is being handed over to this AMHP. */
    List<Handover> to(UUID amhp) {
        return find("toAmhpId = ?1 and state = ?2 order by arrangedAt", amhp, State.WAITING)
                .page(Page.ofSize(MOST))
                .list();
    }

    /** What this AMHP had and has not seen go. */
    List<Handover> unseenFrom(UUID amhp) {
        return find("fromAmhpId = ?1 and state = ?2 and seenAt is null order by takenAt", amhp, State.TAKEN)
                .page(Page.ofSize(MOST))
                .list();
    }
}
