package uk.dutydesk.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicLong;

/** Watches how far publishing lags, and clears rows that no drill or wiped broker will ask for again. */
@ApplicationScoped
class OutboxHousekeeping {

    private final EntityManager database;
    private final AtomicLong waiting = new AtomicLong();

    OutboxHousekeeping(EntityManager database, MeterRegistry meters) {
        this.database = database;
        meters.gauge("dutydesk.outbox.waiting", waiting);
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void measure() {
        var count = database.createNativeQuery("select count(*) from outbox where published_at is null")
                .getSingleResult();
        waiting.set(((Number) count).longValue());
    }

    /** Rows stay for seven days, so that a wiped broker can be filled again from them. */
    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void clear() {
        database.createNativeQuery("delete from outbox where published_at < clock_timestamp() - interval '7 days'")
                .executeUpdate();
    }
}
