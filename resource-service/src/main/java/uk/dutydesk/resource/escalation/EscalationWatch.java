package uk.dutydesk.resource.escalation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.outbox.Outbox;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.resource.escalation.CaseClocks.Waiting;

/** Looks how much legal time is left where no bed is promised, and says when the next person has to be asked: once, whoever looks. */
@ApplicationScoped
class EscalationWatch {

    private static final Logger LOG = Logger.getLogger(EscalationWatch.class);

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
        look(500);
    }

    /** Looks at all that wait, so many at a time. */
    void look(int page) {
        var last = new UUID(0, 0);
        List<Waiting> waiting;
        do {
            var after = last;
            waiting =
                    tenancy.everywhere(() -> QuarkusTransaction.requiringNew().call(() -> clocks.waiting(after, page)));
            waiting.forEach(this::lookAt);
            last = waiting.isEmpty() ? last : waiting.get(waiting.size() - 1).assessment();
        } while (waiting.size() == page);
    }

    /** One case that cannot be looked at keeps nobody else waiting; it is tried again in the next round. */
    private void lookAt(Waiting waiting) {
        try {
            tenancy.as(
                    waiting.authority(), () -> QuarkusTransaction.requiringNew().run(() -> tell(waiting)));
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "the escalation of %s could not be looked at", waiting.assessment());
        }
    }

    private void tell(Waiting waiting) {
        var time = clocks.soonest(waiting.assessment());
        if (time.isEmpty()) {
            return;
        }
        var legal = time.get();
        for (var rung : ladders.of(waiting.authority())) {
            var dueAt = legal.whenDue(rung, waiting.since());
            if (!dueAt.isAfter(clock.instant()) && isFirstToTell(waiting, legal, rung, dueAt)) {
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

    private boolean isFirstToTell(Waiting waiting, LegalTime legal, Rung rung, Instant dueAt) {
        return database.createNativeMutationQuery("""
                        insert into escalation_due (clock_id, position, assessment_id, who, title, due_at, told_at)
                        values (:clock, :position, :assessment, :who, :title, :due, kit_now()) on conflict do nothing
                        """)
                        .setParameter("clock", legal.clockId())
                        .setParameter("position", rung.position())
                        .setParameter("assessment", waiting.assessment())
                        .setParameter("who", rung.who().name())
                        .setParameter("title", rung.title())
                        .setParameter("due", dueAt)
                        .executeUpdate()
                == 1;
    }
}
