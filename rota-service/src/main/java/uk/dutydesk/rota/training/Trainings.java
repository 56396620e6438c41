package uk.dutydesk.rota.training;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Everybody's training. */
@ApplicationScoped
class Trainings implements PanacheRepositoryBase<Training, UUID> {

    private static final int MOST = 5_000;

    /** Latest first. */
    List<Training> of(UUID amhp) {
        return find("amhpId = ?1 order by day desc, course", amhp).page(0, MOST).list();
    }

    List<Training> since(LocalDate day) {
        return find("day >= ?1 order by day", day).page(0, MOST).list();
    }
}
