package uk.dutydesk.resource.place;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Sectors implements PanacheRepositoryBase<Sector, String> {

    @Nullable Sector firstOf(String outcode) {
        return find("code like ?1 order by code", outcode + " %").firstResult();
    }

    /** The place's name for a screen, or the sector itself where it is not known. */
    public String nameOf(String code) {
        var sector = findById(code);
        return sector == null ? code : sector.name();
    }
}
