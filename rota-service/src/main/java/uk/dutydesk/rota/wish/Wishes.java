package uk.dutydesk.rota.wish;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.rota.workingtime.Span;

/** Everybody's wishes. */
@ApplicationScoped
public class Wishes implements PanacheRepositoryBase<Wish, UUID> {

    private static final int MOST = 5000;

    /** How many a person has that begin in the period. */
    long count(UUID amhp, Span period) {
        return count("amhpId = ?1 and startsAt >= ?2 and startsAt < ?3", amhp, period.start(), period.end());
    }

    public List<Wish> touching(Span period) {
        return find("startsAt < ?1 and endsAt > ?2 order by startsAt", period.end(), period.start())
                .page(0, MOST)
                .list();
    }
}
