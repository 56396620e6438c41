package uk.dutydesk.resource.place;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.util.UUID;

@ApplicationScoped
public class Sites implements PanacheRepositoryBase<Site, UUID> {

    public Site get(UUID id) {
        return findByIdOptional(id).orElseThrow(EntityNotFoundException::new);
    }
}
