package uk.dutydesk.rota.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.util.List;
import java.util.UUID;

/** The teams of the authority in force. */
@ApplicationScoped
public class Teams implements PanacheRepositoryBase<Team, UUID> {

    private static final int MOST = 200;

    public Team get(UUID id) {
        return findByIdOptional(id).orElseThrow(EntityNotFoundException::new);
    }

    public List<Team> all() {
        return find("order by name").page(0, MOST).list();
    }
}
