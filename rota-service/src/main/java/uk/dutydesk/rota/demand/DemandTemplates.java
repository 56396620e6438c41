package uk.dutydesk.rota.demand;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The templates of the authority in force. */
@ApplicationScoped
public class DemandTemplates implements PanacheRepositoryBase<DemandTemplate, UUID> {

    private static final int MOST = 100;

    /** The codes of the lines it has. */
    public Set<String> linesOf(UUID id) {
        return Set.copyOf(
                findByIdOptional(id).orElseThrow(EntityNotFoundException::new).lines());
    }

    List<DemandTemplate> all() {
        return find("order by name").page(0, MOST).list();
    }
}
