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
import uk.dutydesk.resource.bed.WardAccepted;
import uk.dutydesk.resource.bed.WardProposed;
import uk.dutydesk.resource.bed.WardReason;
import uk.dutydesk.resource.bed.WardRefused;
import uk.dutydesk.resource.bed.WardStateChanged;
import uk.dutydesk.resource.bed.WardTookBack;
import uk.dutydesk.resource.bedrequest.WardAnswer.Hours;
import uk.dutydesk.resource.bedrequest.WardEnquiry.Ended;
import uk.dutydesk.resource.doctorrequest.StartingRequests;
import uk.dutydesk.resource.place.Organisations;
import uk.dutydesk.resource.place.Sites;
import uk.dutydesk.resource.ward.Ward;
import uk.dutydesk.resource.ward.Wards;

/** From a free bed to the ward's yes or no. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HoldingBeds {

    private final BedHolds holds;
    private final BedRequests requests;
    private final Beds beds;
    private final Wards wards;
    private final Sites sites;
    private final Organisations organisations;
    private final CountingBeds counting;
    private final StartingRequests doctors;
    private final Placements placements;
    private final EndingEnquiries ending;
    private final NotReady notReady;
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
            Sites sites,
            Organisations organisations,
            CountingBeds counting,
            StartingRequests doctors,
            Placements placements,
            EndingEnquiries ending,
            NotReady notReady,
            NeedInWords inWords,
            HoldSettings settings,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.holds = holds;
        this.requests = requests;
        this.beds = beds;
        this.wards = wards;
        this.sites = sites;
        this.organisations = organisations;
        this.counting = counting;
        this.doctors = doctors;
        this.placements = placements;
        this.ending = ending;
        this.notReady = notReady;
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
        var hold = fresh(id);
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

    void accept(UUID id, Hours hours, String by) {
        var hold = holds.get(id);
        requireToCome(hours);
        var need = requests.numberThatStands(hold.assessmentId());
        if (!holds.confirm(id, hours.from(), hours.until(), by)) {
            throw answeredTooLate(id);
        }
        accepted(hold, need, hours);
    }

    /** The person has a bed: no other ward is asked any more. */
    private void accepted(BedHold hold, int need, Hours hours) {
        var id = hold.id();
        var ward = wards.get(hold.wardId());
        tellTheDoctors(hold, ward);
        outbox.add(
                new WardAccepted(
                        id,
                        hold.bedId(),
                        ward.id(),
                        ward.siteId(),
                        hold.assessmentId(),
                        need,
                        hours.from(),
                        hours.until()),
                hold.authority());
        outbox.add(new WardStateChanged(ward.id()), hold.authority());
        audit.changed("bed-hold", id, "WardAccepted");
        ending.all(hold.assessmentId(), Ended.FOUND_ELSEWHERE);
    }

    /** The ward says neither yes nor no, but when it could. */
    void propose(UUID id, Hours hours, String by) {
        var hold = holds.get(id);
        requireToCome(hours);
        if (!holds.propose(id, hours.from(), hours.until(), by)) {
            throw answeredTooLate(id);
        }
        outbox.add(
                new WardProposed(id, hold.wardId(), hold.assessmentId(), hours.from(), hours.until()),
                hold.authority());
        audit.changed("bed-hold", id, "WardProposed");
    }

    /** The time the ward proposed will do, if it is the one that was read: that makes it a yes. */
    void acceptProposal(UUID id, Hours read) {
        var hold = holds.get(id);
        requireToCome(read);
        var need = requests.numberThatStands(hold.assessmentId());
        if (!holds.confirmProposal(id, read.from(), read.until())) {
            throw proposedOtherwise(id);
        }
        accepted(hold, need, read);
    }

    void declineProposal(UUID id, Hours read) {
        if (!holds.dropProposal(id, read.from(), read.until())) {
            throw proposedOtherwise(id);
        }
        outbox.add(new WardStateChanged(holds.get(id).wardId()), holds.get(id).authority());
        audit.changed("bed-hold", id, "ProposalDeclined");
    }

    private HoldRefused proposedOtherwise(UUID id) {
        var hold = fresh(id);
        if (hold.state() != BedHold.State.HELD || !hold.keepsTheBedAt(clock.instant())) {
            return answeredTooLate(id);
        }
        var from = hold.proposedFrom();
        var until = hold.proposedUntil();
        return new HoldRefused(
                from == null || until == null
                        ? "The ward has proposed no time."
                        : "The ward has changed its time meanwhile: it could now take the person from "
                                + new Hours(from, until).words() + ". Say whether that will do.");
    }

    /** The ward had said yes; until somebody is in the bed it may say that it cannot after all. */
    void takeBack(UUID id, WardReason reason, String by) {
        var hold = holds.get(id);
        notReady.lock(hold, reason);
        if (!holds.takeBack(id, reason, by)) {
            throw new HoldRefused(
                    hold.state() == BedHold.State.OCCUPIED
                            ? "The bed is occupied: there is no yes to take back."
                            : "The ward has not said yes, or this is over: there is no yes to take back.");
        }
        notReady.say(hold, reason);
        outbox.add(new WardTookBack(id, hold.bedId(), hold.wardId(), hold.assessmentId(), reason), hold.authority());
        outbox.add(new WardStateChanged(hold.wardId()), hold.authority());
        audit.changed("bed-hold", id, "WardTookBack");
    }

    private void requireToCome(Hours hours) {
        if (!hours.until().isAfter(hours.from()) || !hours.until().isAfter(clock.instant())) {
            throw new HoldRefused("The last time to admit has to be later than the first, and still to come.");
        }
    }

    void refuse(UUID id, WardReason reason, String by) {
        var hold = holds.get(id);
        notReady.lock(hold, reason);
        if (!holds.refuse(id, reason, by)) {
            throw answeredTooLate(id);
        }
        notReady.say(hold, reason);
        outbox.add(new WardRefused(id, hold.wardId(), hold.assessmentId(), reason), hold.authority());
        outbox.add(new WardStateChanged(hold.wardId()), hold.authority());
        audit.changed("bed-hold", id, "WardRefused");
    }

    /** The bed may be at an independent hospital whose staff both doctors are: regulation 4(2) is asked again. */
    private void tellTheDoctors(BedHold hold, Ward ward) {
        var organisation = sites.get(ward.siteId()).organisation();
        if (organisations.findById(organisation).isIndependentHospital()) {
            doctors.hospitalBecomesKnown(hold.assessmentId(), organisation);
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

    /** What somebody else did while the ward was answering is read anew. */
    private HoldRefused answeredTooLate(UUID id) {
        var hold = fresh(id);
        return new HoldRefused(
                switch (hold.state()) {
                    case HELD, EXPIRED ->
                        "The time this bed was held for has run out. Ring the AMHP service if the bed is still free.";
                    case RELEASED -> released(hold);
                    default -> "This has been answered already.";
                });
    }

    private String released(BedHold hold) {
        if (hold.releasedBecause() != ReleaseReason.NEED_CHANGED) {
            return "This bed is not held any more, so no answer is needed.";
        }
        return "What the person needs has changed since this was asked. "
                + (holds.keptAs(hold.id()).isPresent()
                        ? "The bed was kept, and the ward was asked again: answer that question."
                        : "This bed could not be kept for that, and the ward is not asked again.");
    }

    private BedHold fresh(UUID id) {
        holds.getEntityManager().flush();
        holds.getEntityManager().clear();
        return holds.get(id);
    }
}
