package uk.dutydesk.resource.bedrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.outbox.Outbox;
import uk.dutydesk.resource.bed.Bed;
import uk.dutydesk.resource.bed.BedHeld;
import uk.dutydesk.resource.bed.BedHold;
import uk.dutydesk.resource.bed.BedHoldReleased;
import uk.dutydesk.resource.bed.BedHolds;
import uk.dutydesk.resource.bed.BedHolds.Purpose;
import uk.dutydesk.resource.bed.BedKept;
import uk.dutydesk.resource.bed.Beds;
import uk.dutydesk.resource.bed.CountingBeds;
import uk.dutydesk.resource.bed.HoldRefused;
import uk.dutydesk.resource.bed.ReleaseReason;
import uk.dutydesk.resource.bed.WardStateChanged;
import uk.dutydesk.resource.ward.Ward;
import uk.dutydesk.resource.ward.Wards;

/** From a free bed to one that is kept for somebody, until it is given back; what its ward says is heard elsewhere. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HoldingBeds {

    private final BedHolds holds;
    private final BedRequests requests;
    private final Beds beds;
    private final Wards wards;
    private final CountingBeds counting;
    private final Placements placements;
    private final NeedInWords inWords;
    private final HoldSettings settings;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    HoldingBeds(
            BedHolds holds,
            BedRequests requests,
            Beds beds,
            Wards wards,
            CountingBeds counting,
            Placements placements,
            NeedInWords inWords,
            HoldSettings settings,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.holds = holds;
        this.requests = requests;
        this.beds = beds;
        this.wards = wards;
        this.counting = counting;
        this.placements = placements;
        this.inWords = inWords;
        this.settings = settings;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    BedHold hold(
            UUID bedId,
            UUID assessment,
            @Nullable Duration length,
            boolean checkedByPhone,
            @Nullable String notSuitedReason,
            @Nullable Placement placement,
            String authority,
            String by) {
        var bed = beds.get(bedId);
        var ward = wardOf(bed);
        if (!checkedByPhone) {
            requireReliable(ward, bed);
        }
        var request = requests.liveOf(assessment)
                .filter(known -> known.authority().equals(authority))
                .orElseThrow(() ->
                        new HoldRefused("No bed has been asked for in this assessment. Ask for one, then hold it."));
        var lacks = Suitability.against(ward, bed.access(), request.need());
        if (!lacks.isEmpty() && notSuitedReason == null) {
            throw new BedNotSuited(lacks);
        }
        placements.require(ward, request, placement);
        var id = UUID.randomUUID();
        if (!holds.take(id, bedId, purpose(request, null), Objects.requireNonNullElse(length, settings.length()), by)) {
            throw refusal(bed, assessment);
        }
        var hold = held(id, ward, lacks, notSuitedReason);
        placements.keep(hold, ward, request, placement, by);
        return hold;
    }

    /**
     * The need has changed: the bed is kept while its ward is asked anew.
     *
     * @return the hold that keeps it now; null where it cannot be kept
     */
    @Nullable UUID holdAgain(BedHold before, BedRequest request, List<String> lacks) {
        var id = UUID.randomUUID();
        if (!holds.takeAgain(id, before, purpose(request, before.id()), settings.length())) {
            return null;
        }
        keepWhyNotSuited(id, lacks, before.notSuitedReason());
        placements.carry(before.id(), id);
        kept(holds.get(id), request, true);
        return id;
    }

    /** What the person needs has changed, and the bed stays theirs. */
    void kept(BedHold hold, BedRequest request, boolean askedAgain) {
        outbox.add(
                new BedKept(
                        hold.id(),
                        askedAgain ? hold.againFor() : null,
                        hold.bedId(),
                        hold.wardId(),
                        wards.get(hold.wardId()).siteId(),
                        hold.assessmentId(),
                        request.askedVersion(),
                        askedAgain,
                        hold.heldUntil()),
                hold.authority());
        audit.changed("bed-hold", hold.id(), askedAgain ? "BedKeptAndAskedAgain" : "BedKept");
    }

    private Purpose purpose(BedRequest request, @Nullable UUID againFor) {
        return new Purpose(
                request.assessmentId(),
                request.authority(),
                request.id(),
                request.needVersion(),
                inWords.of(request.need()),
                againFor);
    }

    private BedHold held(UUID id, Ward ward, List<String> lacks, @Nullable String notSuitedReason) {
        keepWhyNotSuited(id, lacks, notSuitedReason);
        var hold = holds.get(id);
        outbox.add(
                new BedHeld(id, hold.bedId(), ward.id(), ward.siteId(), hold.assessmentId(), hold.heldUntil()),
                hold.authority());
        outbox.add(new WardStateChanged(ward.id()), hold.authority());
        audit.changed("bed-hold", id, "BedHeld");
        return hold;
    }

    private void keepWhyNotSuited(UUID id, List<String> lacks, @Nullable String reason) {
        if (!lacks.isEmpty() && reason != null) {
            holds.keepWhyNotSuited(id, lacks, reason);
            audit.changed("bed-hold", id, "BedHeldThoughNotSuited");
        }
    }

    void extend(UUID id, Duration length) {
        if (!holds.extend(id, length)) {
            throw new HoldRefused(
                    "This hold has been made longer already, has ended, or the ward has answered: it cannot be made longer.");
        }
        var hold = holds.readAnew(id);
        var ward = wards.get(hold.wardId());
        outbox.add(
                new BedHeld(id, hold.bedId(), ward.id(), ward.siteId(), hold.assessmentId(), hold.heldUntil()),
                hold.authority());
        audit.changed("bed-hold", id, "BedHoldExtended");
    }

    /** Releasing what has ended already changes nothing and is no mistake. */
    void release(UUID id) {
        var hold = holds.get(id);
        if (holds.release(id, ReleaseReason.NOT_NEEDED)) {
            outbox.add(
                    new BedHoldReleased(id, hold.bedId(), hold.assessmentId(), ReleaseReason.NOT_NEEDED),
                    hold.authority());
            outbox.add(new WardStateChanged(hold.wardId()), hold.authority());
            audit.changed("bed-hold", id, "BedHoldReleased");
        } else if (hold.state() == BedHold.State.OCCUPIED) {
            throw new HoldRefused("The bed is occupied: there is nothing left to release.");
        }
    }

    private Ward wardOf(Bed bed) {
        var ward = bed.wardId();
        if (ward == null) {
            throw new EntityNotFoundException();
        }
        return wards.get(ward);
    }

    private void requireReliable(Ward ward, Bed bed) {
        var state = Objects.requireNonNull(counting.of(List.of(ward)).get(ward.id()));
        if (state.freeBeds().stream().anyMatch(free -> free.bedId().equals(bed.id()) && free.stale())) {
            throw new HoldRefused(
                    state.countIsLower()
                            ? ward.name()
                                    + " counted fewer free beds than its beds say. Call the ward, and say that you have."
                            : "What is known of this bed at " + ward.name()
                                    + " is too old. Call the ward, and say that you have.");
        }
    }

    private HoldRefused refusal(Bed bed, UUID assessment) {
        var holdsAlready = holds.of(assessment).stream().anyMatch(hold -> hold.keepsTheBedAt(clock.instant()));
        if (holdsAlready) {
            return new HoldRefused("A bed is held for this assessment already. Release it first.");
        }
        return bed.isOfferable()
                ? new HoldRefused("Someone else holds this bed.")
                : new HoldRefused("This bed is not free: it is " + bed.shownAs().words() + ".");
    }
}
