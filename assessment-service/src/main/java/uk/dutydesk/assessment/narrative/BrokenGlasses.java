package uk.dutydesk.assessment.narrative;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Every time somebody opened the narrative of a case that is not theirs, latest first. */
@ApplicationScoped
public class BrokenGlasses implements PanacheRepositoryBase<BrokenGlass, UUID> {

    private static final int LONGEST = 50;

    public List<BrokenGlass> of(UUID referralId) {
        return find("referralId = ?1 order by brokenAt desc", referralId)
                .page(Page.ofSize(LONGEST))
                .list();
    }

    List<BrokenGlass> latest(int limit) {
        return find("order by brokenAt desc").page(Page.ofSize(limit)).list();
    }

    boolean isOpenFor(UUID referralId, String who, Instant now) {
        return count("referralId = ?1 and who = ?2 and brokenAt <= ?3 and untilAt > ?3", referralId, who, now) > 0;
    }
}
