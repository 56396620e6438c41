package uk.dutydesk.resource.doctor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class Doctors implements PanacheRepositoryBase<Doctor, UUID> {

    public Doctor get(UUID id) {
        return findByIdOptional(id).orElseThrow(EntityNotFoundException::new);
    }

    List<Doctor> byName(int page) {
        return find("order by name").page(page, 100).list();
    }
}
