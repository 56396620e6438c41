package uk.dutydesk.resource.bed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.failpoint.Failpoints;
import uk.dutydesk.kit.outbox.Outbox;

/** Frees beds whose hold has run out. It never steals one: a hold confirmed in the same moment is no longer there to expire. */
@ApplicationScoped
public class HoldWatch {

    private final BedHolds holds;
    private final Outbox outbox;
    private final Audit audit;
    private final Failpoints failpoints;

    HoldWatch(BedHolds holds, Outbox outbox, Audit audit, Failpoints failpoints) {
        this.holds = holds;
        this.outbox = outbox;
        this.audit = audit;
        this.failpoints = failpoints;
    }

    @Scheduled(every = "${resource.holds.look-every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        QuarkusTransaction.requiringNew().run(() -> {
            var due = holds.due();
            if (!due.isEmpty()) {
                failpoints.reach("hold_expiry_race");
                holds.expire(due).forEach(this::tell);
            }
        });
    }

    private void tell(BedHold hold) {
        outbox.add(new BedHoldExpired(hold.id(), hold.bedId(), hold.assessmentId()), hold.authority());
        outbox.add(new WardStateChanged(hold.wardId()), hold.authority());
        audit.changed("bed-hold", hold.id(), "BedHoldExpired");
    }
}
