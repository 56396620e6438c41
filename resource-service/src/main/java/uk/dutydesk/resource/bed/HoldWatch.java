package uk.dutydesk.resource.bed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.outbox.Outbox;

/** Frees beds whose hold has run out. It never steals one: a hold confirmed in the same moment is no longer there to expire. */
@ApplicationScoped
public class HoldWatch {

    private final BedHolds holds;
    private final Outbox outbox;
    private final Audit audit;

    HoldWatch(BedHolds holds, Outbox outbox, Audit audit) {
        this.holds = holds;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Scheduled(every = "${resource.holds.look-every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        QuarkusTransaction.requiringNew()
                .run(() -> holds.expire().forEach(hold -> {
                    outbox.add(new BedHoldExpired(hold.id(), hold.bedId(), hold.assessmentId()), hold.authority());
                    outbox.add(new WardStateChanged(hold.wardId()), hold.authority());
                    audit.changed("bed-hold", hold.id(), "BedHoldExpired");
                }));
    }
}
