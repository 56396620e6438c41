package uk.dutydesk.rota.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.rota.workingtime.Span;

/** Who was at which duty. */
@ApplicationScoped
class Attendances implements PanacheRepositoryBase<Attendance, UUID> {

    private static final int MOST = 5000;

    List<Attendance> begunIn(Span period) {
        return find("startedAt >= ?1 and startedAt < ?2 order by startedAt, dutyId", period.start(), period.end())
                .page(0, MOST)
                .list();
    }
}
