package uk.dutydesk.resource.bedrequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.outbox.Outbox;
import uk.dutydesk.resource.bed.BedHold;
import uk.dutydesk.resource.bed.BedHolds;
import uk.dutydesk.resource.bedrequest.BedNeedInbox.BedRequestWithdrawn;

/** What the case asks for: a bed wanted, or wanted no longer. A person looks and holds; nothing is held by itself. */
@ApplicationScoped
class StartingBedRequests {

    private final BedRequests requests;
    private final SearchingBeds searching;
    private final BedHolds holds;
    private final HoldingBeds holding;
    private final EndingEnquiries ending;
    private final AskingAgain again;
    private final UnmetNeeds unmet;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    StartingBedRequests(
            BedRequests requests,
            SearchingBeds searching,
            BedHolds holds,
            HoldingBeds holding,
            EndingEnquiries ending,
            AskingAgain again,
            UnmetNeeds unmet,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.searching = searching;
        this.holds = holds;
        this.holding = holding;
        this.ending = ending;
        this.again = again;
        this.unmet = unmet;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is heard late, or twice, is left alone: a later need stands. */
    void begin(BedRequested wanted) {
        var latest = requests.latestNumber(wanted.assessmentId());
        if (latest > 0 && wanted.number() <= latest) {
            return;
        }
        var known = requests.liveOf(wanted.assessmentId());
        var before = known.map(BedRequest::needVersion).orElse(0);
        var earlier = known.map(BedRequest::need).orElse(null);
        var request = known.orElseGet(() -> new BedRequest(UUID.randomUUID(), wanted, clock.instant()));
        holds.lockBedsOf(wanted.assessmentId()); // before the audit, which only one can write at a time
        request.change(wanted);
        requests.persistAndFlush(request);
        requests.getEntityManager().refresh(request); // the database counts how often the need has changed
        audit.changed("bed-request", wanted.assessmentId(), "BedRequested");
        if (earlier != null && request.needVersion() == before) {
            again.nobody(request);
        } else if (earlier != null) {
            again.whatIsNeededNow(request, earlier);
        }
        lookAround(request, wanted);
    }

    /** Where a bed is kept for the person there is nothing unmet, however few there are besides. */
    private void lookAround(BedRequest request, BedRequested wanted) {
        if (holds.kept(request.assessmentId()).stream().anyMatch(hold -> hold.keepsTheBedAt(clock.instant()))) {
            return;
        }
        var suited = searching.find(request.need(), request.sector(), request.authority(), null).stream()
                .filter(ward -> ward.offer() != Offer.NOT_SUITED)
                .toList();
        var somewhere =
                suited.stream().anyMatch(ward -> ward.offer() == Offer.AVAILABLE || ward.offer() == Offer.LATER);
        if (!somewhere) {
            unmet.record(request, whyUnmet(suited), Objects.requireNonNullElseGet(wanted.askedAt(), clock::instant));
            outbox.add(new BedSearchUnfilled(wanted.assessmentId(), wanted.number()), request.authority());
        }
    }

    private static UnmetNeeds.Why whyUnmet(List<FoundWard> suited) {
        if (suited.isEmpty()) {
            return UnmetNeeds.Why.NO_WARD_SUITS;
        }
        return suited.stream().anyMatch(ward -> ward.offer() == Offer.CALL_FIRST)
                ? UnmetNeeds.Why.NOT_KNOWN
                : UnmetNeeds.Why.NONE_FREE;
    }

    /** What is heard late withdraws nothing that was asked for since. */
    void withdraw(BedRequestWithdrawn withdrawn) {
        var assessment = withdrawn.assessmentId();
        var live = requests.liveOf(assessment);
        if (live.filter(withdrawn::isBefore).isPresent()) {
            return;
        }
        holds.lockBedsOf(assessment);
        live.ifPresent(BedRequest::withdraw);
        holds.of(assessment).stream()
                .filter(hold -> hold.keepsTheBedAt(clock.instant()) && hold.state() != BedHold.State.OCCUPIED)
                .forEach(hold -> holding.release(hold.id()));
        ending.all(assessment, WardEnquiry.Ended.NOT_NEEDED);
        audit.changed("bed-request", assessment, "BedRequestWithdrawn");
    }
}
