package uk.dutydesk.assessment.narrative;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Every time somebody opened the narrative of a case that is not theirs. */
@ApplicationScoped
public class BrokenGlasses implements PanacheRepositoryBase<BrokenGlass, UUID> {

    private static final int LONGEST = 50;

    public List<BrokenGlass> of(UUID referralId) {
        return find(
                        "from BrokenGlass b left join fetch b.review where b.referralId = ?1 order by b.brokenAt desc",
                        referralId)
                .page(Page.ofSize(LONGEST))
                .list();
    }

    /** What waits for its review first, then the latest. */
    List<BrokenGlass> toReview(int limit) {
        return find("from BrokenGlass b left join fetch b.review r order by r.reviewedAt desc nulls first, b.brokenAt desc")
                .page(Page.ofSize(limit))
                .list();
    }

    boolean isOpenFor(UUID referralId, String who, Instant now) {
        return count("referralId = ?1 and who = ?2 and brokenAt <= ?3 and untilAt > ?3", referralId, who, now) > 0;
    }
}
