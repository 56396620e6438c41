package uk.dutydesk.rota.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.rota.workingtime.Span;

/** Duties that went on past their end. */
@ApplicationScoped
public class LateFinishes implements PanacheRepositoryBase<LateFinish, UUID> {

    private static final int MOST = 5000;

    public List<LateFinish> during(Span period) {
        return find("plannedEnd >= ?1 and plannedEnd < ?2 order by plannedEnd, dutyId", period.start(), period.end())
                .page(0, MOST)
                .list();
    }
}
