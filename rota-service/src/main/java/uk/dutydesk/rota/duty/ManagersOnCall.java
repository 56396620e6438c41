package uk.dutydesk.rota.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.dutydesk.rota.workingtime.Span;

/** Managers on call. */
@ApplicationScoped
public class ManagersOnCall implements PanacheRepositoryBase<ManagerOnCall, UUID> {

    private static final int MOST = 1000;

    Optional<ManagerOnCall> at(Instant moment) {
        return find("startsAt <= ?1 and endsAt > ?1", moment).firstResultOptional();
    }

    List<ManagerOnCall> during(Span period) {
        return find("startsAt < ?1 and endsAt > ?2 order by startsAt", period.end(), period.start())
                .page(0, MOST)
                .list();
    }
}
