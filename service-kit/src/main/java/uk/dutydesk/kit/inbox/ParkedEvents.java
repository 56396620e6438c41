package uk.dutydesk.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import uk.dutydesk.kit.tenancy.Tenancy;

/**
 * Tries parked events again, the eldest of each aggregate first and less and less often. What was parked for want of something that has
 * come since (a fact of another topic, a mended reader) is applied in order; what never can be waits until a person sets it aside. The
 * gauges tell how many wait, and how long the eldest has.
 */
@ApplicationScoped
class ParkedEvents {

    private static final Logger LOG = Logger.getLogger(ParkedEvents.class);

    private final InboxRows rows;
    private final Tenancy tenancy;
    private final Map<String, FactReader> readers;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong eldestSeconds = new AtomicLong();

    ParkedEvents(InboxRows rows, Tenancy tenancy, @All List<FactReader> readers, MeterRegistry meters) {
        this.rows = rows;
        this.tenancy = tenancy;
        this.readers = readers.stream().collect(Collectors.toMap(FactReader::readerName, Function.identity()));
        meters.gauge("dutydesk.inbox.parked", waiting);
        meters.gauge("dutydesk.inbox.parked.eldest.seconds", eldestSeconds);
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void tryAgain() {
        var due = QuarkusTransaction.requiringNew().call(() -> {
            var parked = rows.waiting();
            waiting.set(parked.count());
            eldestSeconds.set(parked.eldestSeconds());
            return rows.due();
        });
        due.forEach(this::applyInOrder);
    }

    private void applyInOrder(InboxRows.Aggregate aggregate) {
        var reader = readers.get(aggregate.consumer());
        if (reader == null) {
            return; // its reader is gone; the row waits for a person
        }
        try {
            while (applyEldest(reader, aggregate)) {
                LOG.infof("applied an event of %s that was parked", aggregate.consumer());
            }
        } catch (RuntimeException refused) {
            var reason = refused.getClass().getSimpleName();
            QuarkusTransaction.requiringNew().run(() -> rows.postpone(aggregate, reason));
        }
    }

    private boolean applyEldest(FactReader reader, InboxRows.Aggregate aggregate) {
        return tenancy.as(
                aggregate.authority(),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var eldest = rows.readmit(aggregate);
                    eldest.ifPresent(reader::apply);
                    return eldest.isPresent();
                }));
    }
}
