package uk.dutydesk.resource.ward;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class Wards implements PanacheRepositoryBase<Ward, UUID> {

    public Ward get(UUID id) {
        return findByIdOptional(id).orElseThrow(EntityNotFoundException::new);
    }

    public List<Ward> byName() {
        return find("order by name").page(0, 2000).list();
    }

    List<WardNameResource.WardName> names() {
        return find("select id, name from Ward order by name")
                .project(WardNameResource.WardName.class)
                .page(0, 2000)
                .list();
    }
}
