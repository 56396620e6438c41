package uk.dutydesk.rota.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What changed for whom. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<Notice, UUID> {

    private static final int MOST = 200;

    private final Clock clock;

    Notices(Clock clock) {
        this.clock = clock;
    }

    void tell(Duty duty, UUID person, Notice.Kind kind) {
        persist(new Notice(person, duty.id(), kind, clock.instant()));
    }

    /** Newest first. */
    List<Notice> unseenBy(UUID person) {
        return find("amhpId = ?1 and seenAt is null order by at desc, id", person)
                .page(0, MOST)
                .list();
    }
}
