package uk.dutydesk.rota.visit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import uk.dutydesk.kit.outbox.Outbox;
import uk.dutydesk.kit.tenancy.Tenancy;

/**
 * Tells the buddy, then the manager, then everybody, that no word came. Any number of these may look at once: a step is a row that only
 * one of them can add, in the transaction that tells of it. What fell due while nobody ran is found on the next look.
 */
@ApplicationScoped
class MissedCheckIns {

    private final EntityManager database;
    private final Outbox outbox;
    private final Tenancy tenancy;
    private final Lock looking = new ReentrantLock();
    private volatile boolean stopped;

    MissedCheckIns(EntityManager database, Outbox outbox, Tenancy tenancy) {
        this.database = database;
        this.outbox = outbox;
        this.tenancy = tenancy;
    }

    @Scheduled(every = "${rota.visits.every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        looking.lock();
        try {
            if (!stopped) {
                raise();
            }
        } finally {
            looking.unlock();
        }
    }

    /** The database is closed soon after this: a look that has begun is finished first, and none begins after it. */
    void stop(@Observes ShutdownEvent shutdown) {
        looking.lock();
        try {
            stopped = true;
        } finally {
            looking.unlock();
        }
    }

    /** How many steps were told. */
    int raise() {
        return tenancy.everywhere(() -> QuarkusTransaction.requiringNew()
                .call(() -> Arrays.stream(Step.values()).mapToInt(this::raise).sum()));
    }

    private int raise(Step step) {
        List<Tuple> raised = rows("""
                insert into visit_alarm (visit_id, due_at, step, authority, raised_at)
                select v.id, v.due_at, :step, v.authority, kit_now() from visit v
                where v.ended_at is null and v.police_called_at is null
                  and v.due_at + cast(:after as interval) <= kit_now()
                on conflict do nothing
                returning visit_id, due_at, authority
                """, step);
        raised.forEach(row -> outbox.add(
                new CheckInMissed(row.get("visit_id", UUID.class), step.name(), row.get("due_at", Instant.class)),
                row.get("authority", String.class)));
        return raised.size();
    }

    /** Whoever was told could not reach them. */
    void tell(Visit visit, Step next) {
        var added = database.createNativeQuery("""
                        insert into visit_alarm (visit_id, due_at, step, raised_at) values (:visit, :due, :step, kit_now())
                        on conflict do nothing
                        """)
                .setParameter("visit", visit.id())
                .setParameter("due", visit.dueAt())
                .setParameter("step", next.name())
                .executeUpdate();
        if (added > 0) {
            outbox.add(new CheckInMissed(visit.id(), next.name(), visit.dueAt()));
        }
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, Step step) {
        return database.createNativeQuery(sql, Tuple.class)
                .setParameter("step", step.name())
                .setParameter("after", step.after().toString())
                .getResultList();
    }
}
