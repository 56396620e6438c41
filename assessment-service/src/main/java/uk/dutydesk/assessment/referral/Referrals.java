package uk.dutydesk.assessment.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Every referral of an authority. */
@ApplicationScoped
public class Referrals implements PanacheRepositoryBase<Referral, UUID> {

    public Referral get(UUID id) {
        return findByIdOptional(id).orElseThrow(EntityNotFoundException::new);
    }

    public List<Referral> get(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** Not yet an assessment and not closed; longest waiting first. */
    public List<Referral> open(int limit) {
        return find("state in ?1 order by receivedAt", Set.of(ReferralState.REFERRED, ReferralState.TRIAGE))
                .page(Page.ofSize(limit))
                .list();
    }

    List<Referral> latest(int limit) {
        return find("order by receivedAt desc, id").page(Page.ofSize(limit)).list();
    }
}
