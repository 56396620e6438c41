package uk.dutydesk.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.failpoint.Failpoints;

/**
 * Publishes what waits in the outbox. Of all replicas one is active: the one whose session holds the advisory lock. Rows are marked
 * only after the broker has acknowledged them, so a crash repeats and never loses; consumers drop repeats by event id.
 *
 * <p>Asking for "ids above the last one" would lose rows, because ids commit out of order; asking for unmarked rows does not.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    /** Stays below the channel's buffer of 128. */
    private static final int BATCH = 100;

    private static final int PAUSE_MILLIS = 1_000;

    /** A fact is on its way after half of this, on average; one look costs a few microseconds of the database. */
    private static final int LOOK_MILLIS = 50;

    private final RelayConnections connections;
    private final Publisher publisher;
    private final Failpoints failpoints;
    private final AtomicLong published = new AtomicLong();
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    Relay(RelayConnections connections, Publisher publisher, Failpoints failpoints, MeterRegistry meters) {
        this.connections = connections;
        this.publisher = publisher;
        this.failpoints = failpoints;
        meters.gauge("dutydesk.outbox.published", published);
    }

    void start(@Observes StartupEvent started) {
        running = true;
        var relay = new Thread(this::untilStopped, "outbox-relay");
        relay.setDaemon(true);
        relay.start();
        thread = relay;
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        var relay = thread;
        if (relay != null) {
            relay.interrupt();
            relay.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    boolean isAlive() {
        var relay = thread;
        return relay != null && relay.isAlive();
    }

    private void untilStopped() {
        while (running) {
            try (var connection = connections.open()) {
                lead(connection);
            } catch (SQLException | ExecutionException | TimeoutException | RuntimeException failed) {
                LOG.warnf("outbox relay will try again: %s", failed.getClass().getSimpleName());
                LOG.debug("outbox relay failed", failed);
                pause();
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private void lead(Connection connection)
            throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        while (running && !connections.lead(connection)) {
            Thread.sleep(PAUSE_MILLIS);
        }
        while (running) {
            if (publishWaiting(connection) == 0) {
                Thread.sleep(LOOK_MILLIS);
            }
        }
    }

    private int publishWaiting(Connection connection)
            throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        var waiting = new ArrayList<WaitingRow>(BATCH);
        try (var select = connection.prepareStatement(WaitingRow.SELECT)) {
            select.setInt(1, BATCH);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    waiting.add(WaitingRow.of(rows));
                }
            }
        }
        if (!waiting.isEmpty()) {
            publisher.publish(waiting);
            failpoints.reach("after_send_before_mark");
            mark(connection, waiting);
            published.addAndGet(waiting.size());
        }
        connection.commit();
        return waiting.size();
    }

    private static void mark(Connection connection, List<WaitingRow> sent) throws SQLException {
        try (var update = connection.prepareStatement(
                "update outbox set published_at = clock_timestamp() where position = any (?)")) {
            update.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", sent.stream().map(WaitingRow::position).toArray()));
            update.executeUpdate();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
