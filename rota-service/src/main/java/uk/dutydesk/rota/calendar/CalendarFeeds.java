package uk.dutydesk.rota.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The calendars people subscribe to. */
@ApplicationScoped
public class CalendarFeeds implements PanacheRepositoryBase<CalendarFeed, UUID> {

    Optional<CalendarFeed> standing(Secret secret) {
        return find("digest = ?1 and revokedAt is null", secret.digest()).firstResultOptional();
    }

    Optional<CalendarFeed> standingOf(@Nullable UUID amhpId, @Nullable UUID teamId) {
        return teamId == null
                ? find("amhpId = ?1 and revokedAt is null", amhpId).firstResultOptional()
                : find("teamId = ?1 and revokedAt is null", teamId).firstResultOptional();
    }

    /** The person's own, and their team's. */
    List<CalendarFeed> standingFor(UUID amhpId, @Nullable UUID teamId) {
        return list("(amhpId = ?1 or teamId = ?2) and revokedAt is null order by madeAt", amhpId, teamId);
    }
}
