package uk.dutydesk.rota.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The calendars people subscribe to. */
@ApplicationScoped
public class CalendarFeeds implements PanacheRepositoryBase<CalendarFeed, UUID> {

    Optional<CalendarFeed> standing(Secret secret) {
        return find("digest = ?1 and revokedAt is null", secret.digest()).firstResultOptional();
    }

    /** Of the person's own duties, and of their team's: two at most. */
    List<CalendarFeed> standingFor(UUID reader) {
        return list("amhpId = ?1 and revokedAt is null order by madeAt", reader);
    }
}
