package uk.dutydesk.rota.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.rota.workingtime.Span;

/** When people are at work, for whichever authority: hours in several jobs add up (Working Time Regulations 1998). */
@ApplicationScoped
public class Engagements implements PanacheRepositoryBase<Engagement, UUID> {

    /** Asked only about people whom the caller may see: nothing is told of anybody else. */
    public List<Engagement> during(Span period, Collection<UUID> people) {
        return list("startsAt < ?1 and endsAt > ?2 and amhpId in ?3", period.end(), period.start(), people);
    }
}
