package uk.dutydesk.rota.leave;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.rota.workingtime.Span;

/** Everybody's time away. */
@ApplicationScoped
public class Leaves implements PanacheRepositoryBase<Leave, UUID> {

    private static final int MOST = 10_000;

    /** That somebody is not well enough to come; colleagues read only that they are away. */
    public void recordSickness(UUID amhpId, Span time) {
        persist(Leave.approved(UUID.randomUUID(), amhpId, LeaveKind.SICKNESS, time));
    }

    List<Leave> endingAfter(Instant moment) {
        return find("endsAt > ?1 and state = ?2 order by startsAt, amhpId, kind", moment, LeaveState.APPROVED)
                .page(0, MOST)
                .list();
    }

    public Leave get(UUID id) {
        return findByIdOptional(id).orElseThrow(EntityNotFoundException::new);
    }

    /** Asked for, approved and refused; not what was taken back. */
    List<Leave> mentioned(Span period) {
        return find(
                        "startsAt < ?1 and endsAt > ?2 and state <> ?3 order by startsAt, id",
                        period.end(),
                        period.start(),
                        LeaveState.WITHDRAWN)
                .page(0, MOST)
                .list();
    }

    /** Approved, and so in the way of duties. */
    public List<Leave> touching(Span period) {
        return find(
                        "startsAt < ?1 and endsAt > ?2 and state = ?3 order by startsAt",
                        period.end(),
                        period.start(),
                        LeaveState.APPROVED)
                .page(0, MOST)
                .list();
    }
}
