package uk.dutydesk.resource.provider;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Providers implements PanacheRepositoryBase<Provider, UUID> {

    public Provider get(UUID id) {
        return findByIdOptional(id).orElseThrow(EntityNotFoundException::new);
    }

    public List<Provider> byName() {
        return find("order by name").page(0, 500).list();
    }

    public Optional<Provider> of(String organisation) {
        return find("organisationCode", organisation).firstResultOptional();
    }
}
