package uk.dutydesk.resource.bedrequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.outbox.Outbox;
import uk.dutydesk.resource.bed.BedHold;
import uk.dutydesk.resource.bed.BedHolds;

/** What the case asks for: a bed wanted, or wanted no longer. A person looks and holds; nothing is held by itself. */
@ApplicationScoped
class StartingBedRequests {

    private final BedRequests requests;
    private final SearchingBeds searching;
    private final BedHolds holds;
    private final HoldingBeds holding;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    StartingBedRequests(
            BedRequests requests,
            SearchingBeds searching,
            BedHolds holds,
            HoldingBeds holding,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.searching = searching;
        this.holds = holds;
        this.holding = holding;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    void begin(BedRequested wanted) {
        var request = requests.liveOf(wanted.assessmentId())
                .orElseGet(() -> new BedRequest(UUID.randomUUID(), wanted, clock.instant()));
        request.change(wanted);
        requests.persist(request);
        audit.changed("bed-request", wanted.assessmentId(), "BedRequested");
        var somewhere = searching.find(request.need(), request.sector(), request.authority()).stream()
                .anyMatch(ward -> ward.notSuited().isEmpty() && !ward.freeBeds().isEmpty());
        if (!somewhere) {
            outbox.add(new BedSearchUnfilled(wanted.assessmentId()), request.authority());
        }
    }

    void withdraw(UUID assessment) {
        requests.liveOf(assessment).ifPresent(BedRequest::withdraw);
        holds.of(assessment).stream()
                .filter(hold -> hold.keepsTheBedAt(clock.instant()) && hold.state() != BedHold.State.OCCUPIED)
                .forEach(hold -> holding.release(hold.id()));
        audit.changed("bed-request", assessment, "BedRequestWithdrawn");
    }
}
