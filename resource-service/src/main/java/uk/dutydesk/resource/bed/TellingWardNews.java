package uk.dutydesk.resource.bed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.kit.outbox.Outbox;
import uk.dutydesk.kit.tenancy.Tenancy;

/**
 * Tells of the wards of which feeds said something new, each once a second at most. A fact for each message would cost four services more
 * than the message itself, and tell nobody more.
 */
@ApplicationScoped
public class TellingWardNews {

    private final EntityManager database;
    private final Outbox outbox;

    TellingWardNews(EntityManager database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Scheduled(every = "${resource.wards.tell-every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void tell() {
        QuarkusTransaction.requiringNew()
                .run(() -> takeNews().forEach(ward -> outbox.add(new WardStateChanged(ward), Tenancy.REGION)));
    }

    @SuppressWarnings("unchecked")
    private List<UUID> takeNews() {
        return database.createNativeQuery("""
                        with told as (delete from ward_news returning ward_id) select distinct ward_id from told
                        """, UUID.class).getResultList();
    }
}
