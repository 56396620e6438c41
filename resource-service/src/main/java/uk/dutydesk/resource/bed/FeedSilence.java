package uk.dutydesk.resource.bed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** When each sender was last heard. Any message is a sign of life, whatever it is about. */
@ApplicationScoped
public class FeedSilence {

    private final EntityManager database;

    FeedSilence(EntityManager database) {
        this.database = database;
    }

    /** When a sender was last heard, and how long it may be silent before what it said is stale. */
    public record Heard(Instant at, Duration staleAfter) {}

    public Map<String, Heard> bySender() {
        var rows = database.createNativeQuery("""
                        select p.name, greatest(p.last_heard_at, (select max(m.received_at) from feed_message m where m.sender = p.name)),
                               p.stale_after_minutes
                          from sender_profile p where p.active and p.carrier in ('MLLP', 'FHIR')
                        """, Object[].class).getResultList();
        var heard = new HashMap<String, Heard>();
        for (var row : rows) {
            var columns = (Object[]) row;
            if (columns[1] != null) {
                heard.put(
                        (String) columns[0],
                        new Heard((Instant) columns[1], Duration.ofMinutes(((Number) columns[2]).longValue())));
            }
        }
        return heard;
    }
}
