package uk.dutydesk.kit.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Objects;

/** The keys that callers have used, and what they were answered. */
@ApplicationScoped
class IdempotencyKeys {

    private final EntityManager database;

    IdempotencyKeys(EntityManager database) {
        this.database = database;
    }

    record Key(String key, String principal, String route) {}

    record Answer(String hash, int status, String body) {}

    /** False if the key was used before; while its first use is still running, waits for that to end. */
    boolean take(Key key, String hash) {
        return database.createNativeQuery("""
                                insert into idempotency (key, principal, route, hash) values (:key, :principal, :route, :hash)
                                on conflict do nothing
                                """)
                        .setParameter("key", key.key())
                        .setParameter("principal", key.principal())
                        .setParameter("route", key.route())
                        .setParameter("hash", hash)
                        .executeUpdate()
                == 1;
    }

    void store(Key key, int status, String body) {
        database.createNativeQuery("""
                        update idempotency set status = :status, body = :body
                         where key = :key and principal = :principal and route = :route
                        """)
                .setParameter("status", status)
                .setParameter("body", body)
                .setParameter("key", key.key())
                .setParameter("principal", key.principal())
                .setParameter("route", key.route())
                .executeUpdate();
    }

    Answer answerTo(Key key) {
        var row = (Object[]) Objects.requireNonNull(database.createNativeQuery(
                        "select hash, status, body from idempotency where key = :key and principal = :principal and route = :route")
                .setParameter("key", key.key())
                .setParameter("principal", key.principal())
                .setParameter("route", key.route())
                .getSingleResult());
        return new Answer((String) row[0], ((Number) row[1]).intValue(), (String) row[2]);
    }

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forget() {
        database.createNativeQuery("delete from idempotency where used_at < clock_timestamp() - interval '2 days'")
                .executeUpdate();
    }
}
