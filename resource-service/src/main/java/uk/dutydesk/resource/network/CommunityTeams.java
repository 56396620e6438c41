package uk.dutydesk.resource.network;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class CommunityTeams implements PanacheRepositoryBase<CommunityTeam, UUID> {

    /** Another authority's team is not there. */
    public CommunityTeam get(UUID id, String authority) {
        return find("id = ?1 and authority = ?2", id, authority)
                .firstResultOptional()
                .orElseThrow(EntityNotFoundException::new);
    }

    public List<CommunityTeam> of(String authority) {
        return find("authority = ?1 order by name", authority).page(0, 500).list();
    }
}
