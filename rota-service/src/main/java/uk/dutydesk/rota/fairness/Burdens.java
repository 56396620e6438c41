package uk.dutydesk.rota.fairness;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The ledger of what people have carried. */
@ApplicationScoped
public class Burdens implements PanacheRepositoryBase<Burden, UUID> {

    private static final int MOST = 5000;

    public List<Burden> since(LocalDate day) {
        return find("untilDay >= ?1 order by fromDay, id", day).page(0, MOST).list();
    }
}
