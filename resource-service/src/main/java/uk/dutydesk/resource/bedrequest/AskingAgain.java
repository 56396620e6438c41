package uk.dutydesk.resource.bedrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.outbox.Outbox;
import uk.dutydesk.resource.bed.BedHold;
import uk.dutydesk.resource.bed.BedHoldReleased;
import uk.dutydesk.resource.bed.BedHolds;
import uk.dutydesk.resource.bed.ReleaseReason;
import uk.dutydesk.resource.bed.WardStateChanged;
import uk.dutydesk.resource.bedrequest.WardEnquiry.Ended;

/**
 * What the person needs has changed, so what wards were asked and what they said was about something else. Wards that still suit are
 * asked anew, and beds that still suit are kept while they are; what does not suit any more needs an AMHP's reason, and ends.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AskingAgain {

    private final EndingEnquiries ending;
    private final WardEnquiries enquiries;
    private final AskingWards asking;
    private final HoldingBeds holding;
    private final BedHolds holds;
    private final SuitingStill suiting;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    AskingAgain(
            EndingEnquiries ending,
            WardEnquiries enquiries,
            AskingWards asking,
            HoldingBeds holding,
            BedHolds holds,
            SuitingStill suiting,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.ending = ending;
        this.enquiries = enquiries;
        this.asking = asking;
        this.holding = holding;
        this.holds = holds;
        this.suiting = suiting;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Wards are told nothing else than before: whatever they said stands, and the case hears so. */
    void nobody(BedRequest request) {
        holds.kept(request.assessmentId()).stream()
                .filter(hold -> hold.keepsTheBedAt(clock.instant()))
                .forEach(hold -> holding.kept(hold, request, false));
    }

    /** The beds that are kept are locked already. */
    void whatIsNeededNow(BedRequest request, Need earlier) {
        ending.all(request.assessmentId(), Ended.NEED_CHANGED).forEach(before -> ask(before, request, earlier));
        holds.kept(request.assessmentId()).forEach(before -> hold(before, request, earlier));
    }

    private void ask(WardEnquiry before, BedRequest request, Need earlier) {
        var verdict = suiting.of(before, earlier, request.need());
        if (verdict.suits()) {
            asking.askAgain(before, request, verdict.forgiven(), clock.instant());
        } else {
            enquiries.keepWhySuitsNoMore(before.id(), verdict.against());
        }
    }

    private void hold(BedHold before, BedRequest request, Need earlier) {
        if (!holds.release(before.id(), ReleaseReason.NEED_CHANGED)) {
            return; // it has run out, or somebody is in the bed
        }
        var verdict = suiting.of(before, earlier, request.need());
        UUID keptAs = null;
        if (verdict.suits()) {
            keptAs = holding.holdAgain(before, request, verdict.forgiven());
        } else {
            holds.keepWhySuitsNoMore(before.id(), verdict.against());
        }
        outbox.add(
                new BedHoldReleased(
                        before.id(), before.bedId(), before.assessmentId(), ReleaseReason.NEED_CHANGED, keptAs),
                before.authority());
        outbox.add(new WardStateChanged(before.wardId()), before.authority());
        audit.changed("bed-hold", before.id(), "BedHoldReleased");
    }
}
