package uk.dutydesk.resource.placeofsafety;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class PlacesOfSafety implements PanacheRepositoryBase<PlaceOfSafety, UUID> {

    List<PlaceOfSafety> byName() {
        return find("order by name").page(0, 500).list();
    }
}
