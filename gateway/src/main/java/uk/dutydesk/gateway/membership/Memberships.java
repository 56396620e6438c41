package uk.dutydesk.gateway.membership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class Memberships implements PanacheRepositoryBase<Membership, String> {

    public List<Membership> ofDemonstrationPeople() {
        return list("person.demonstration = true order by person.username, id");
    }

    public Optional<Membership> of(String username, String id) {
        return find("person.username = ?1 and id = ?2", username, id).firstResultOptional();
    }
}
