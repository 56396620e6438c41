package uk.dutydesk.resource.bedrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.outbox.Outbox;
import uk.dutydesk.resource.bed.BedHold;
import uk.dutydesk.resource.bed.BedHolds;
import uk.dutydesk.resource.bed.HoldAnswers;
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

/** What a ward says of a bed that is held for somebody: yes, no, when it could, or that it cannot after all. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HearingWards {

    private final BedHolds holds;
    private final HoldAnswers answers;
    private final BedRequests requests;
    private final Wards wards;
    private final Sites sites;
    private final Organisations organisations;
    private final StartingRequests doctors;
    private final EndingEnquiries ending;
    private final NotReady notReady;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    HearingWards(
            BedHolds holds,
            HoldAnswers answers,
            BedRequests requests,
            Wards wards,
            Sites sites,
            Organisations organisations,
            StartingRequests doctors,
            EndingEnquiries ending,
            NotReady notReady,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.holds = holds;
        this.answers = answers;
        this.requests = requests;
        this.wards = wards;
        this.sites = sites;
        this.organisations = organisations;
        this.doctors = doctors;
        this.ending = ending;
        this.notReady = notReady;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    void accept(UUID id, Hours hours, String by) {
        var hold = holds.get(id);
        requireToCome(hours);
        var need = requests.numberThatStands(hold.assessmentId());
        if (!answers.confirm(id, hours.from(), hours.until(), by)) {
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
        if (!answers.propose(id, hours.from(), hours.until(), by)) {
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
        if (!answers.confirmProposal(id, read.from(), read.until())) {
            throw proposedOtherwise(id);
        }
        accepted(hold, need, read);
    }

    void declineProposal(UUID id, Hours read) {
        if (!answers.dropProposal(id, read.from(), read.until())) {
            throw proposedOtherwise(id);
        }
        outbox.add(new WardStateChanged(holds.get(id).wardId()), holds.get(id).authority());
        audit.changed("bed-hold", id, "ProposalDeclined");
    }

    private HoldRefused proposedOtherwise(UUID id) {
        var hold = holds.readAnew(id);
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
        if (!answers.takeBack(id, reason, by)) {
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
        if (!answers.refuse(id, reason, by)) {
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

    /** What somebody else did while the ward was answering is read anew. */
    private HoldRefused answeredTooLate(UUID id) {
        var hold = holds.readAnew(id);
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
}
