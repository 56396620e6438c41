package uk.dutydesk.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The tables behind the inbox: what each consumer has seen, and what it had to park. */
@ApplicationScoped
class InboxRows {

    private final Session database;

    InboxRows(Session database) {
        this.database = database;
    }

    /** Whether an event may be applied now. Later events of its aggregate wait for this transaction. */
    Admission admit(String consumer, Event event) {
        return Admission.valueOf(
                database.createNativeQuery("select inbox_admit(:consumer, :event, :aggregate)", String.class)
                        .setParameter("consumer", consumer)
                        .setParameter("event", event.id())
                        .setParameter("aggregate", event.aggregateId())
                        .getSingleResult());
    }

    void park(String consumer, Event event, String reason) {
        park(
                consumer,
                event.id(),
                event.fact(),
                event.version(),
                event.aggregateId(),
                event.authority(),
                event.payload(),
                reason);
    }

    /** A record that does not say what it is. */
    void parkUnnamed(String consumer, @Nullable String payload) {
        park(consumer, null, null, 1, "", "", payload, "no-cloud-event-headers");
    }

    private void park(
            String consumer,
            @Nullable String eventId,
            @Nullable String fact,
            int version,
            String aggregateId,
            String authority,
            @Nullable String payload,
            String reason) {
        database.createNativeMutationQuery("""
                        insert into parked_event (consumer, event_id, fact, version, aggregate_id, authority, payload, reason)
                        values (:consumer, :event, :fact, :version, :aggregate, :authority, :payload, :reason)
                        on conflict (consumer, event_id) do nothing
                        """)
                .setParameter("consumer", consumer)
                .setParameter("event", eventId)
                .setParameter("fact", fact)
                .setParameter("version", version)
                .setParameter("aggregate", aggregateId)
                .setParameter("authority", authority)
                .setParameter("payload", payload)
                .setParameter("reason", reason)
                .executeUpdate();
    }

    /** The aggregates whose eldest parked event is to be tried again. */
    List<Aggregate> due() {
        return database.createNativeQuery("""
                        select consumer, aggregate_id, authority
                          from (select distinct on (consumer, aggregate_id) consumer, aggregate_id, authority, try_again_at
                                  from parked_event
                                 where resolved_at is null and event_id is not null
                                 order by consumer, aggregate_id, position) eldest
                         where try_again_at <= clock_timestamp()
                         limit 100
                        """, Object[].class).getResultList().stream()
                .map(row -> new Aggregate((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    /** The eldest of the aggregate, if it is due and nobody else is at it, counted as applied if this transaction commits. */
    Optional<Event> readmit(Aggregate aggregate) {
        return database.createNativeQuery("""
                        select event_id, fact, version, aggregate_id, authority, payload
                          from inbox_readmit(:consumer, :aggregate)
                        """, Object[].class)
                .setParameter("consumer", aggregate.consumer())
                .setParameter("aggregate", aggregate.id())
                .getResultStream()
                .findFirst()
                .map(row -> new Event(
                        (String) row[0], (String) row[1], (Integer) row[2], (String) row[3], (String) row[4], (String)
                                row[5]));
    }

    /** Tries its eldest event later: after twice as long as last time, at most ten minutes. */
    void postpone(Aggregate aggregate, String reason) {
        database.createNativeMutationQuery("""
                        update parked_event
                           set reason = :reason, attempts = attempts + 1,
                               try_again_at = clock_timestamp() + least(interval '2 seconds' * 2 ^ least(attempts, 9), interval '10 minutes')
                         where position = (select min(position) from parked_event
                                            where consumer = :consumer and aggregate_id = :aggregate
                                              and event_id is not null and resolved_at is null)
                        """)
                .setParameter("reason", reason)
                .setParameter("consumer", aggregate.consumer())
                .setParameter("aggregate", aggregate.id())
                .executeUpdate();
    }

    Waiting waiting() {
        var row = database.createNativeQuery("""
                        select count(*), cast(coalesce(extract(epoch from max(kit_now() - parked_at)), 0) as bigint)
                          from parked_event where resolved_at is null
                        """, Object[].class).getSingleResult();
        return new Waiting(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    /** One history of one reader. */
    record Aggregate(String consumer, String id, String authority) {}

    record Waiting(long count, long eldestSeconds) {}

    enum Admission {
        /** An elder event of the aggregate is parked. */
        PARKED,
        /** It had its effect before. */
        SEEN,
        NEW
    }
}
