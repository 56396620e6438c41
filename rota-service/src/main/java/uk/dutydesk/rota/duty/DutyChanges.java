package uk.dutydesk.rota.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What became of duties after they were published, and for what reason. */
@ApplicationScoped
public class DutyChanges implements PanacheRepositoryBase<DutyChange, UUID> {

    private static final int MOST = 500;

    private final Clock clock;

    DutyChanges(Clock clock) {
        this.clock = clock;
    }

    public void note(Duty duty, ChangeReason reason) {
        persist(new DutyChange(duty, reason, clock.instant()));
    }

    /** The newest first. */
    public List<DutyChange> of(UUID rosterId) {
        return find("rosterId = ?1 order by at desc, id", rosterId)
                .page(0, MOST)
                .list();
    }
}
