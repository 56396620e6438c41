package uk.dutydesk.resource.doctor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import uk.dutydesk.resource.conflict.Tie;

@ApplicationScoped
public class DeclaredTies implements PanacheRepositoryBase<DeclaredTie, UUID> {

    /** Everything any of these people has declared. */
    public List<Tie> of(List<UUID> people) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from declared_tie where people && cast(:people as uuid[])", DeclaredTie.class)
                .setParameter("people", people.stream().map(UUID::toString).toArray(String[]::new))
                .getResultStream()
                .map(DeclaredTie::asTie)
                .toList();
    }
}
