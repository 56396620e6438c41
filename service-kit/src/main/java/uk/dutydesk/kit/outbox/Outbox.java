package uk.dutydesk.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.dutydesk.kit.tenancy.Tenancy;

/** Where facts wait to be published. A row commits with the change it tells of, or not at all. */
@ApplicationScoped
public class Outbox {

    private final EntityManager database;
    private final ObjectMapper json;
    private final Tenancy tenancy;
    private final String service;

    Outbox(
            EntityManager database,
            ObjectMapper json,
            Tenancy tenancy,
            @ConfigProperty(name = "dutydesk.service") String service) {
        this.database = database;
        this.json = json;
        this.tenancy = tenancy;
        this.service = service;
    }

    /** Adds a fact of the authority whose transaction this is. */
    public void add(Fact fact) {
        add(fact, tenancy.current());
    }

    /** Adds a fact that concerns {@code authority}, from a transaction that belongs to none, such as a hospital's. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Fact fact, String authority) {
        var type = "uk.dutydesk.%s.%s.v%d".formatted(service, fact.getClass().getSimpleName(), fact.version());
        database.createNativeQuery("""
                        insert into outbox (id, topic, aggregate_id, type, source, authority, payload)
                        values (:id, :topic, :aggregate, :type, :source, :authority, :payload)
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("topic", fact.topic())
                .setParameter("aggregate", fact.aggregateId())
                .setParameter("type", type)
                .setParameter("source", "/dutydesk/" + service)
                .setParameter("authority", authority)
                .setParameter("payload", write(fact))
                .executeUpdate();
    }

    private String write(Fact fact) {
        try {
            return json.writeValueAsString(fact);
        } catch (JsonProcessingException notWritable) {
            throw new IllegalStateException(
                    "A fact of type " + fact.getClass().getSimpleName() + " cannot be written", notWritable);
        }
    }
}
