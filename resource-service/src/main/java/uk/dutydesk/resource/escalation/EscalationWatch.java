package uk.dutydesk.resource.escalation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.Session;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.outbox.Outbox;
import uk.dutydesk.kit.tenancy.Tenancy;

/** Looks how much legal time is left where no bed is promised, and says when the next person has to be asked: once, whoever looks. */
@ApplicationScoped
class EscalationWatch {

    private final CaseClocks clocks;
    private final Ladders ladders;
    private final Session database;
    private final Tenancy tenancy;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    EscalationWatch(
            CaseClocks clocks,
            Ladders ladders,
            Session database,
            Tenancy tenancy,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.clocks = clocks;
        this.ladders = ladders;
        this.database = database;
        this.tenancy = tenancy;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(every = "${resource.escalation.look-every:10s}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        var waiting = tenancy.everywhere(() -> QuarkusTransaction.requiringNew().call(clocks::waiting));
        waiting.forEach(each -> tenancy.as(
                each.authority(), () -> QuarkusTransaction.requiringNew().run(() -> tell(each))));
    }

    private void tell(CaseClocks.Waiting waiting) {
        var time = clocks.soonest(waiting.assessment());
        if (time.isEmpty()) {
            return;
        }
        var legal = time.get();
        for (var rung : ladders.of(waiting.authority())) {
            var dueAt = legal.whenLeft(rung.percentLeft());
            if (!dueAt.isAfter(clock.instant()) && isFirstToTell(waiting, legal, rung)) {
                outbox.add(
                        new EscalationDue(
                                waiting.assessment(),
                                legal.clockId(),
                                rung.position(),
                                rung.who().name(),
                                legal.endsAt()),
                        waiting.authority());
                audit.changed("bed-request", waiting.assessment(), "EscalationDue");
            }
        }
    }

    private boolean isFirstToTell(CaseClocks.Waiting waiting, LegalTime legal, Rung rung) {
        return database.createNativeMutationQuery("""
                        insert into escalation_due (clock_id, position, assessment_id, title, due_at, told_at)
                        values (:clock, :position, :assessment, :title, :due, kit_now()) on conflict do nothing
                        """)
                        .setParameter("clock", legal.clockId())
                        .setParameter("position", rung.position())
                        .setParameter("assessment", waiting.assessment())
                        .setParameter("title", rung.title())
                        .setParameter("due", legal.whenLeft(rung.percentLeft()))
                        .executeUpdate()
                == 1;
    }
}
