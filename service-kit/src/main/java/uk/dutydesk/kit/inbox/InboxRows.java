package uk.dutydesk.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** The tables behind the inbox: what each consumer has seen, and what it had to park. */
@ApplicationScoped
class InboxRows {

    private final EntityManager database;

    InboxRows(EntityManager database) {
        this.database = database;
    }

    /** True for exactly one caller, ever; a second one waits for the first to commit. */
    boolean isNew(String consumer, String eventId) {
        return database.createNativeQuery("""
                                insert into inbox (consumer, event_id) values (:consumer, :event)
                                on conflict do nothing
                                """)
                        .setParameter("consumer", consumer)
                        .setParameter("event", eventId)
                        .executeUpdate()
                == 1;
    }

    boolean hasParked(String consumer, String aggregateId) {
        return !aggregateId.isEmpty()
                && (Boolean) database.createNativeQuery("""
                                select exists (select from parked_event
                                                where consumer = :consumer and aggregate_id = :aggregate and resolved_at is null)
                                """)
                        .setParameter("consumer", consumer)
                        .setParameter("aggregate", aggregateId)
                        .getSingleResult();
    }

    void park(String consumer, Event event, String reason) {
        park(consumer, event.id(), event.fact(), event.aggregateId(), event.authority(), event.payload(), reason);
    }

    /** A record that does not say what it is. */
    void parkUnnamed(String consumer, @Nullable String payload) {
        park(consumer, null, null, "", "", payload, "no-cloud-event-headers");
    }

    private void park(
            String consumer,
            @Nullable String eventId,
            @Nullable String fact,
            String aggregateId,
            String authority,
            @Nullable String payload,
            String reason) {
        database.createNativeQuery("""
                        insert into parked_event (consumer, event_id, fact, aggregate_id, authority, payload, reason)
                        values (:consumer, :event, :fact, :aggregate, :authority, :payload, :reason)
                        on conflict (consumer, event_id) do nothing
                        """)
                .setParameter("consumer", consumer)
                .setParameter("event", eventId)
                .setParameter("fact", fact)
                .setParameter("aggregate", aggregateId)
                .setParameter("authority", authority)
                .setParameter("payload", payload)
                .setParameter("reason", reason)
                .executeUpdate();
    }
}
