package uk.dutydesk.rota.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.dutydesk.rota.duty.Duty.State;
import uk.dutydesk.rota.workingtime.Span;

/** All duties of the authority in force. */
@ApplicationScoped
public class Duties implements PanacheRepositoryBase<Duty, UUID> {

    private static final int MOST = 20_000;

    /** Drafted or published, not cancelled. */
    public List<Duty> of(UUID rosterId) {
        return find("rosterId = ?1 and state <> ?2 order by startsAt, line", rosterId, State.CANCELLED)
                .page(0, MOST)
                .list();
    }

    public List<Duty> onDemand(UUID demandId) {
        return list("demandId = ?1 and state <> ?2", demandId, State.CANCELLED);
    }

    public List<Duty> published(Span period) {
        return find(
                        "state = ?1 and startsAt < ?2 and endsAt > ?3 order by startsAt, line",
                        State.PUBLISHED,
                        period.end(),
                        period.start())
                .page(0, MOST)
                .list();
    }

    /** Which rota the duty is of; the duty itself is read only when nobody else can change it. */
    public UUID rosterOf(UUID dutyId) {
        return rosters("id = ?1", dutyId).stream().findFirst().orElseThrow(EntityNotFoundException::new);
    }

    public List<UUID> rostersOf(UUID amhpId, Span period) {
        return rosters(
                "state = ?1 and amhpId = ?2 and startsAt < ?3 and endsAt > ?4",
                State.PUBLISHED,
                amhpId,
                period.end(),
                period.start());
    }

    private List<UUID> rosters(String where, Object... values) {
        return find("select distinct rosterId from Duty where " + where, values)
                .project(UUID.class)
                .list();
    }

    /** Worked or to be worked beside a colleague, by anyone, soonest first. */
    public List<Duty> besideColleagues(Collection<UUID> people) {
        return find("state = ?1 and beside is not null and amhpId in ?2 order by startsAt", State.PUBLISHED, people)
                .page(0, MOST)
                .list();
    }

    List<Duty> publishedAt(Instant moment) {
        return list("state = ?1 and startsAt <= ?2 and endsAt > ?2 order by startsAt, line", State.PUBLISHED, moment);
    }

    /** What starts after the moment, soonest first. */
    List<Duty> publishedAfter(Instant moment, int atMost) {
        return find("state = ?1 and startsAt > ?2 order by startsAt, line", State.PUBLISHED, moment)
                .page(0, atMost)
                .list();
    }

    Optional<Duty> lastStartedBefore(UUID amhpId, Instant moment) {
        return find(
                        "state = ?1 and amhpId = ?2 and startsAt < ?3 order by startsAt desc",
                        State.PUBLISHED,
                        amhpId,
                        moment)
                .firstResultOptional();
    }

    Optional<Duty> firstStartedAfter(UUID amhpId, Instant moment) {
        return find("state = ?1 and amhpId = ?2 and startsAt >= ?3 order by startsAt", State.PUBLISHED, amhpId, moment)
                .firstResultOptional();
    }

    /** Throws a draft's free duties away, to make room for a better proposal. */
    public void discardFree(UUID rosterId) {
        delete("rosterId = ?1 and state = ?2 and pinned = false", rosterId, State.DRAFT);
    }
}
