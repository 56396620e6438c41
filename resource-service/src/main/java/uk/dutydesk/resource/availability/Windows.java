package uk.dutydesk.resource.availability;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class Windows implements PanacheRepositoryBase<Window, UUID> {

    List<Window> of(UUID doctor) {
        return find("doctorId = ?1 order by starts", doctor).page(0, 500).list();
    }

    /** Windows in which a doctor could come at some time of the visit. */
    List<Window> touching(Instant from, Instant until) {
        return find("starts < ?2 and ends > ?1 order by starts", from, until)
                .page(0, 20_000)
                .list();
    }

    void replace(UUID doctor, List<Window> windows) {
        delete("doctorId", doctor);
        flush();
        persist(windows);
    }
}
