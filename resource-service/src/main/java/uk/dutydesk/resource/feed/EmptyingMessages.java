package uk.dutydesk.resource.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/**
 * Empties messages that have been kept long enough. Their bytes name people; the hash, the keys and what became of them do not, and stay,
 * so that a message that comes again is still known. One that was set aside stays longer, for somebody to look at: how long says
 * {@code bytes_kept_until}.
 */
@ApplicationScoped
public class EmptyingMessages {

    /** Few enough that no message waits long for a row. */
    private static final int AT_ONCE = 500;

    private final Session database;
    private final FeedSettings settings;
    private final MeterRegistry meters;

    EmptyingMessages(Session database, FeedSettings settings, MeterRegistry meters) {
        this.database = database;
        this.settings = settings;
        this.meters = meters;
    }

    @Scheduled(every = "${resource.feed.empty-every:10m}", concurrentExecution = ConcurrentExecution.SKIP)
    void round() {
        for (var emptied = AT_ONCE; emptied == AT_ONCE; ) {
            emptied = QuarkusTransaction.requiringNew().call(this::some);
            meters.counter("feed.messages.emptied").increment(emptied);
        }
    }

    private int some() {
        return database.createNativeMutationQuery("""
                        update feed_message set raw = '', raw_emptied_at = kit_now()
                         where id in (select id from feed_message
                                       where received_at < kit_now() - make_interval(secs => :seconds) and raw_emptied_at is null
                                         and bytes_kept_until(status, answer, sender, received_at, make_interval(secs => :seconds),
                                                              make_interval(secs => :aside)) < kit_now()
                                       limit :most for update skip locked)
                        """)
                .setParameter("seconds", (double) settings.keepBytes().toSeconds())
                .setParameter("aside", (double) settings.keepSetAside().toSeconds())
                .setParameter("most", AT_ONCE)
                .executeUpdate();
    }
}
