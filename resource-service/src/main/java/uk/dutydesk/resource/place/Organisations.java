package uk.dutydesk.resource.place;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, String> {

    public List<String> independentHospitals() {
        return find("kind", Organisation.Kind.INDEPENDENT_HOSPITAL).stream()
                .map(Organisation::code)
                .toList();
    }
}
