package uk.dutydesk.rota.followed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calendars that are followed, one for a person. */
@ApplicationScoped
class FollowedCalendars implements PanacheRepositoryBase<FollowedCalendar, UUID> {

    private static final int MOST = 5_000;

    Optional<FollowedCalendar> of(UUID amhp) {
        return find("amhpId", amhp).firstResultOptional();
    }

    List<FollowedCalendar> all() {
        return find("order by id").page(0, MOST).list();
    }
}
