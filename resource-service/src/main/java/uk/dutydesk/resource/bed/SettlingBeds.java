package uk.dutydesk.resource.bed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.ward.Wards;

/** Judges a bed again after something was said of it, and lets its holds follow. Nothing else changes a hold because of its bed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SettlingBeds {

    private final BedLedger ledger;
    private final BedHolds holds;
    private final Wards wards;
    private final Trail trail;
    private final Clock clock;

    SettlingBeds(BedLedger ledger, BedHolds holds, Wards wards, Trail trail, Clock clock) {
        this.ledger = ledger;
        this.holds = holds;
        this.wards = wards;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The bed is locked already.
     *
     * @param spoken whose word it was, if somebody spoke of it
     */
    BedLedger.Change settle(UUID bed, @Nullable Word spoken) {
        var change = ledger.settle(bed, spoken);
        holdsFollow(change);
        return change;
    }

    /** These beds stand otherwise, or were spoken of again, and are locked. */
    public void holdsFollow(List<BedLedger.Change> changes) {
        trail.leftLast(() -> {
            changes.forEach(this::holdsFollow);
            return changes;
        });
    }

    /** The bed stands otherwise, or was spoken of again, and is locked. */
    public void holdsFollow(BedLedger.Change change) {
        for (var kept : holds.keeping(change.bed())) {
            var now = change.now();
            switch (HoldFate.of(kept.state(), kept.inTime(), now.state(), cameBefore(kept, now))) {
                case STAYS -> {}
                case EXPIRES -> expire(kept);
                case LOST_TO_ANOTHER -> lose(kept, whoMayBeIn(kept, now));
                case LOST_TO_CLOSURE -> lose(kept, ReleaseReason.BED_CLOSED);
                case SERVED -> serve(kept, Objects.requireNonNullElseGet(now.eventTime(), clock::instant));
                case ENDS -> {
                    holds.end(kept.id());
                    trail.changed("bed-hold", kept.id(), "BedHoldEnded");
                }
            }
        }
    }

    /** Somebody who came before the bed was kept is somebody else; unless its ward had said yes to an earlier need by then. */
    private boolean cameBefore(BedHolds.Kept hold, Standing now) {
        return cameBefore(hold.from(), now) && !cameToAnEarlierYes(hold, now);
    }

    /** The person may have been on the way already when what they need changed. */
    private boolean cameToAnEarlierYes(BedHolds.Kept hold, Standing now) {
        return holds.promisedBefore(hold.id())
                .filter(from -> !cameBefore(from, now))
                .isPresent();
    }

    /** A hospital's system may say minutes only. */
    private static boolean cameBefore(Instant from, Standing now) {
        var came = now.eventTime();
        return came != null && came.isBefore(from.truncatedTo(ChronoUnit.MINUTES));
    }

    private ReleaseReason whoMayBeIn(BedHolds.Kept hold, Standing now) {
        return cameToAnEarlierYes(hold, now) ? ReleaseReason.PERHAPS_ARRIVED : ReleaseReason.BED_TAKEN;
    }

    private void expire(BedHolds.Kept hold) {
        holds.expire(hold.id());
        trail.tell(new BedHoldExpired(hold.id(), hold.bed(), hold.assessment()), hold.authority());
        trail.changed("bed-hold", hold.id(), "BedHoldExpired");
    }

    private void lose(BedHolds.Kept hold, ReleaseReason reason) {
        holds.release(hold.id(), reason);
        trail.tell(new BedHoldReleased(hold.id(), hold.bed(), hold.assessment(), reason), hold.authority());
        trail.tell(new WardStateChanged(hold.ward()), hold.authority());
        trail.changed("bed-hold", hold.id(), "BedHoldLost");
    }

    private void serve(BedHolds.Kept hold, Instant at) {
        holds.occupy(hold.id());
        var site = wards.get(hold.ward()).siteId();
        trail.tell(new BedOccupied(hold.bed(), hold.ward(), site, hold.id(), hold.assessment(), at), hold.authority());
        trail.changed("bed-hold", hold.id(), "BedOccupied");
    }
}
