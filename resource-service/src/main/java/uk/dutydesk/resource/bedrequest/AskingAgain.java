package uk.dutydesk.resource.bedrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.outbox.Outbox;
import uk.dutydesk.resource.bed.BedHold;
import uk.dutydesk.resource.bed.BedHoldReleased;
import uk.dutydesk.resource.bed.BedHolds;
import uk.dutydesk.resource.bed.Beds;
import uk.dutydesk.resource.bed.ReleaseReason;
import uk.dutydesk.resource.bed.WardStateChanged;
import uk.dutydesk.resource.bedrequest.WardEnquiry.Ended;
import uk.dutydesk.resource.ward.Wards;

/**
 * What the person needs has changed, so what wards were asked and what they said was about something else. Wards that still suit are
 * asked anew, and beds that still suit are kept while they are; what does not suit any more needs an AMHP's reason, and ends.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AskingAgain {

    private final EndingEnquiries ending;
    private final AskingWards asking;
    private final HoldingBeds holding;
    private final BedHolds holds;
    private final Beds beds;
    private final Wards wards;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    AskingAgain(
            EndingEnquiries ending,
            AskingWards asking,
            HoldingBeds holding,
            BedHolds holds,
            Beds beds,
            Wards wards,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.ending = ending;
        this.asking = asking;
        this.holding = holding;
        this.holds = holds;
        this.beds = beds;
        this.wards = wards;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    void whatIsNeededNow(BedRequest request) {
        ending.all(request.assessmentId(), Ended.NEED_CHANGED).forEach(before -> ask(before, request));
        holds.kept(request.assessmentId()).forEach(before -> hold(before, request));
    }

    private void ask(WardEnquiry before, BedRequest request) {
        var lacks = Suitability.against(wards.get(before.wardId()), request.need());
        if (before.notSuited().containsAll(lacks)) {
            asking.askAgain(before, request, lacks, clock.instant());
        }
    }

    private void hold(BedHold before, BedRequest request) {
        if (!holds.release(before.id(), ReleaseReason.NEED_CHANGED)) {
            return; // it has run out, or somebody is in the bed
        }
        outbox.add(
                new BedHoldReleased(before.id(), before.bedId(), before.assessmentId(), ReleaseReason.NEED_CHANGED),
                before.authority());
        outbox.add(new WardStateChanged(before.wardId()), before.authority());
        audit.changed("bed-hold", before.id(), "BedHoldReleased");
        var access = beds.get(before.bedId()).access();
        var lacks = Suitability.against(wards.get(before.wardId()), access, request.need());
        if (before.notSuited().containsAll(lacks)) {
            holding.holdAgain(before, request, lacks);
        }
    }
}
