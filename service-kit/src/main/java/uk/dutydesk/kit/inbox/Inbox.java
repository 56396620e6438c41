package uk.dutydesk.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.failpoint.Failpoints;
import uk.dutydesk.kit.problem.Causes;
import uk.dutydesk.kit.tenancy.Tenancy;

/**
 * Applies events from other services: once each, in the order of their aggregate. The row that says "seen" commits with the effect;
 * only then is the broker's offset moved. An event that cannot be applied is parked with its reason, and so are later ones of the same
 * aggregate; the rest flows.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Pattern TYPE = Pattern.compile("uk\\.dutydesk\\.[a-z]+\\.([A-Za-z0-9]+)\\.v(\\d+)");
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final InboxRows rows;
    private final Tenancy tenancy;
    private final Failpoints failpoints;

    Inbox(InboxRows rows, Tenancy tenancy, Failpoints failpoints) {
        this.rows = rows;
        this.tenancy = tenancy;
        this.failpoints = failpoints;
    }

    /**
     * Applies one message, in a transaction of its own, as the authority it concerns; then acknowledges it.
     *
     * @param consumer names the reader; two readers of one service each see every event
     */
    public CompletionStage<Void> receive(String consumer, Message<String> message, Consumer<Event> effect) {
        var event = eventOf(message);
        if (event == null) {
            QuarkusTransaction.requiringNew().run(() -> rows.parkUnnamed(consumer, message.getPayload()));
        } else {
            applyPatiently(consumer, event, effect);
        }
        failpoints.reach("after_db_commit_before_offset");
        return message.ack();
    }

    /** While the database is away nothing is skipped: the consumer waits, and order is kept. */
    private void applyPatiently(String consumer, Event event, Consumer<Event> effect) {
        for (var pause = 100L; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS)) {
            try {
                applyOrPark(consumer, event, effect);
                return;
            } catch (RuntimeException unavailable) {
                if (!isPassing(unavailable)) {
                    throw unavailable;
                }
                LOG.warnf("waiting for the database before applying %s", event);
                sleep(pause);
            }
        }
    }

    private void applyOrPark(String consumer, Event event, Consumer<Event> effect) {
        try {
            tenancy.as(
                    event.authority(),
                    () -> QuarkusTransaction.requiringNew().run(() -> apply(consumer, event, effect)));
        } catch (RuntimeException refused) {
            if (isPassing(refused)) {
                throw refused;
            }
            var reason = refused.getClass().getSimpleName();
            LOG.errorf(refused, "parked %s: %s", event, reason);
            QuarkusTransaction.requiringNew().run(() -> rows.park(consumer, event, reason));
        }
    }

    private void apply(String consumer, Event event, Consumer<Event> effect) {
        if (rows.hasParked(consumer, event.aggregateId())) {
            rows.park(consumer, event, "behind-a-parked-event");
        } else if (rows.isNew(consumer, event.id())) {
            effect.accept(event);
        }
    }

    /** The database is away, or somebody else was at the same row: trying again helps, parking would not. */
    static boolean isPassing(Throwable thrown) {
        if (Causes.of(thrown, OptimisticLockException.class) != null
                || Causes.of(thrown, StaleStateException.class) != null) {
            return true;
        }
        var sql = Causes.of(thrown, SQLException.class);
        if (sql == null || sql.getSQLState() == null) {
            return sql != null;
        }
        var state = sql.getSQLState();
        return state.startsWith("08")
                || state.startsWith("57")
                || state.startsWith("53")
                || state.startsWith("40")
                || state.equals("55P03");
    }

    private static @Nullable Event eventOf(Message<String> message) {
        IncomingCloudEventMetadata<?> cloudEvent =
                message.getMetadata(IncomingCloudEventMetadata.class).orElse(null);
        IncomingKafkaRecordMetadata<?, ?> kafka =
                message.getMetadata(IncomingKafkaRecordMetadata.class).orElse(null);
        if (cloudEvent == null || message.getPayload() == null) {
            return null;
        }
        var type = TYPE.matcher(cloudEvent.getType());
        if (!type.matches()) {
            return null;
        }
        var authority =
                cloudEvent.getExtension("authority").map(Object::toString).orElse("");
        var key = kafka == null || kafka.getKey() == null ? "" : kafka.getKey().toString();
        return new Event(
                cloudEvent.getId(),
                type.group(1),
                Integer.parseInt(type.group(2)),
                key,
                authority,
                message.getPayload());
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the database", stopping);
        }
    }
}
