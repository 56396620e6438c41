package uk.dutydesk.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.failpoint.Failpoints;
import uk.dutydesk.kit.tenancy.Tenancy;

/**
 * Applies events from other services: once each, in the order of their aggregate. The row that says "seen" commits with the effect;
 * only then is the broker's offset moved. An event that cannot be applied is parked with its reason, and so are later ones of the same
 * aggregate; the rest flows. {@link ParkedEvents} tries them again.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Pattern TYPE = Pattern.compile("uk\\.dutydesk\\.[a-z]+\\.([A-Za-z0-9]+)\\.v(\\d+)");
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final int MOST_COLLISIONS = 8;

    private final InboxRows rows;
    private final Tenancy tenancy;
    private final Failpoints failpoints;

    Inbox(InboxRows rows, Tenancy tenancy, Failpoints failpoints) {
        this.rows = rows;
        this.tenancy = tenancy;
        this.failpoints = failpoints;
    }

    /** Lets the reader apply one message, in a transaction of its own, as the authority it concerns; then acknowledges it. */
    public CompletionStage<Void> receive(FactReader reader, Message<String> message) {
        var event = eventOf(message);
        if (event == null) {
            QuarkusTransaction.requiringNew().run(() -> rows.parkUnnamed(reader.readerName(), message.getPayload()));
        } else {
            applyPatiently(reader, event);
        }
        failpoints.reach("after_db_commit_before_offset");
        return message.ack();
    }

    /**
     * While the database is away nothing is skipped: the reader waits, and order is kept. A fact that keeps meeting somebody else at
     * the same row is parked in the end, so that one row holds up one aggregate only.
     */
    private void applyPatiently(FactReader reader, Event event) {
        var pause = FIRST_PAUSE_MILLIS;
        for (var collisions = 0; ; ) {
            try {
                tenancy.as(
                        event.authority(),
                        () -> QuarkusTransaction.requiringNew().run(() -> apply(reader, event)));
                return;
            } catch (RuntimeException failed) {
                var away = Passing.databaseIsAway(failed);
                if (!away && !(Passing.somebodyElseWasThere(failed) && ++collisions <= MOST_COLLISIONS)) {
                    park(reader, event, failed);
                    return;
                }
                LOG.warnf("trying %s again: %s", event, away ? "the database is away" : "somebody else was at its row");
                sleep(pause);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    private void apply(FactReader reader, Event event) {
        switch (rows.admit(reader.readerName(), event)) {
            case NEW -> reader.apply(event);
            case PARKED -> rows.park(reader.readerName(), event, "behind-a-parked-event");
            case SEEN -> {} // it had its effect before
        }
    }

    private void park(FactReader reader, Event event, RuntimeException refused) {
        var reason = refused.getClass().getSimpleName();
        LOG.errorf(refused, "parked %s: %s", event, reason);
        QuarkusTransaction.requiringNew().run(() -> rows.park(reader.readerName(), event, reason));
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
