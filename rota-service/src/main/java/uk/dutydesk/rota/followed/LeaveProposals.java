package uk.dutydesk.rota.followed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.rota.followed.LeaveProposal.State;

/** What calendars propose. */
@ApplicationScoped
class LeaveProposals implements PanacheRepositoryBase<LeaveProposal, UUID> {

    private static final int MOST = 2_000;

    /** Settled ones too. */
    List<LeaveProposal> of(UUID amhp) {
        return find("amhpId = ?1 order by startsAt", amhp).page(0, MOST).list();
    }

    List<LeaveProposal> openAfter(Instant moment) {
        return find("state = ?1 and endsAt > ?2 order by startsAt", State.OPEN, moment)
                .page(0, MOST)
                .list();
    }
}
