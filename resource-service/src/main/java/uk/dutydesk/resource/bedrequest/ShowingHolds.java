package uk.dutydesk.resource.bedrequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.BedHold;
import uk.dutydesk.resource.bed.BedHolds;
import uk.dutydesk.resource.bed.Beds;
import uk.dutydesk.resource.bed.ReleaseReason;
import uk.dutydesk.resource.place.Sites;
import uk.dutydesk.resource.ward.Wards;

/** Puts a hold together with its bed, ward and site. */
@ApplicationScoped
class ShowingHolds {

    private final BedHolds holds;
    private final Beds beds;
    private final Wards wards;
    private final Sites sites;
    private final Placements placements;
    private final Clock clock;

    ShowingHolds(BedHolds holds, Beds beds, Wards wards, Sites sites, Placements placements, Clock clock) {
        this.holds = holds;
        this.beds = beds;
        this.wards = wards;
        this.sites = sites;
        this.placements = placements;
        this.clock = clock;
    }

    /** As it is in the database now, whatever was read of it before. */
    HoldView fresh(UUID id) {
        holds.getEntityManager().flush();
        holds.getEntityManager().clear();
        return view(holds.get(id));
    }

    HoldView view(BedHold hold) {
        var bed = beds.get(hold.bedId());
        var ward = wards.get(hold.wardId());
        var site = sites.get(ward.siteId());
        return new HoldView(
                hold.id(),
                hold.assessmentId(),
                bed.id(),
                bed.name(),
                bed.shownAs(),
                ward.id(),
                ward.name(),
                ward.phone(),
                site.id(),
                site.name(),
                hold.state(),
                hold.heldFrom(),
                hold.heldUntil(),
                hold.askedNeed(),
                earlierNeed(hold.againFor()),
                hold.answeredAt(),
                hold.refusal(),
                hold.releasedBecause(),
                hold.suitsNoMore(),
                keptAs(hold),
                hold.takenBack(),
                hold.notSuited(),
                hold.notSuitedReason(),
                hold.admitFrom(),
                hold.admitUntil(),
                hold.isExtended(),
                hold.proposedFrom(),
                hold.proposedUntil(),
                placements.of(hold.id()).orElse(null),
                clock.instant());
    }

    private @Nullable UUID keptAs(BedHold hold) {
        return hold.releasedBecause() == ReleaseReason.NEED_CHANGED
                ? holds.keptAs(hold.id()).orElse(null)
                : null;
    }

    private @Nullable String earlierNeed(@Nullable UUID before) {
        return before == null ? null : holds.get(before).askedNeed();
    }
}
