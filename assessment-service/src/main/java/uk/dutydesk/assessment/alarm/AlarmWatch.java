package uk.dutydesk.assessment.alarm;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import uk.dutydesk.assessment.timeline.LogEntries;
import uk.dutydesk.kit.outbox.Outbox;
import uk.dutydesk.kit.tenancy.Tenancy;

/**
 * Raises alarms as they fall due. Any number of these may run at once: a row is locked by one of them, and is marked as raised in the
 * transaction that tells of it. What fell due while nobody ran is found on the next look.
 */
@ApplicationScoped
public class AlarmWatch {

    static final int AT_A_TIME = 50;

    private final EntityManager database;
    private final Outbox outbox;
    private final LogEntries log;
    private final Tenancy tenancy;
    private final Lock looking = new ReentrantLock();
    private volatile boolean stopped;

    AlarmWatch(EntityManager database, Outbox outbox, LogEntries log, Tenancy tenancy) {
        this.database = database;
        this.outbox = outbox;
        this.log = log;
        this.tenancy = tenancy;
    }

    @Scheduled(every = "${assessment.alarms.every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        looking.lock();
        try {
            while (!stopped && raiseSome() == AT_A_TIME) {}
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

    /** How many were raised. */
    int raiseSome() {
        return tenancy.everywhere(() -> QuarkusTransaction.requiringNew().call(() -> {
            var due = due();
            due.forEach(this::raise);
            return due.size();
        }));
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> due() {
        return database.createNativeQuery("""
                        select a.clock_id, a.threshold, a.authority, a.ends_at, c.referral_id, c.assessment_id, c.kind,
                               cast(kit_now() as timestamptz) as now
                        from clock_alarm a join legal_clock c on c.id = a.clock_id
                        where a.fired_at is null and a.superseded_at is null and a.due_at <= kit_now()
                        order by a.due_at, a.clock_id
                        limit :most
                        for update of a skip locked
                        """, Tuple.class)
                .setParameter("most", AT_A_TIME)
                .getResultList();
    }

    private void raise(Tuple row) {
        var clockId = row.get("clock_id", UUID.class);
        var threshold = row.get("threshold", String.class);
        var authority = row.get("authority", String.class);
        database.createNativeQuery(
                        "update clock_alarm set fired_at = kit_now() where clock_id = :clock and threshold = :threshold")
                .setParameter("clock", clockId)
                .setParameter("threshold", threshold)
                .executeUpdate();
        outbox.add(
                new ClockAlarmRaised(
                        clockId, row.get("assessment_id", UUID.class), threshold, row.get("ends_at", Instant.class)),
                authority);
        log.add(
                authority,
                row.get("referral_id", UUID.class),
                row.get("now", Instant.class),
                "ALARM",
                words(threshold, row.get("kind", String.class)));
    }

    private static String words(String threshold, String kind) {
        var clock = kind.replace('_', ' ').toLowerCase(Locale.ROOT);
        return switch (threshold) {
            case "PT4H" -> "Alarm: 4 hours left, " + clock;
            case "PT2H" -> "Alarm: 2 hours left, " + clock;
            case "PT1H" -> "Alarm: 1 hour left, " + clock;
            default -> "Alarm: the time is up, " + clock;
        };
    }
}
