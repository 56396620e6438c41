package uk.dutydesk.resource.bed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * When each sender was last understood. A message that was refused or set aside says nothing of any bed, so it is no sign of life: what
 * was known before it grows old as if nobody had spoken.
 */
@ApplicationScoped
public class FeedSilence {

    private final EntityManager database;

    FeedSilence(EntityManager database) {
        this.database = database;
    }

    /**
     * What is known of a sender.
     *
     * @param at when it was last understood; null where it never was
     * @param staleAfter how long that may be ago before what it said is stale
     */
    public record Heard(@Nullable Instant at, Duration staleAfter) {}

    public Map<String, Heard> bySender() {
        var heard = new HashMap<String, Heard>();
        for (var row : rows("""
                select p.name,
                       greatest(p.last_heard_at, (select max(m.received_at) from feed_message m
                                                   where m.sender = p.name and m.answer = 'AA' and m.status <> 'QUARANTINED')),
                       p.stale_after_minutes
                  from sender_profile p
                 where p.active and p.carrier in ('MLLP', 'FHIR')
                """)) {
            heard.put((String) row[0], new Heard((Instant) row[1], Duration.ofMinutes(((Number) row[2]).longValue())));
        }
        return heard;
    }

    /** When each sender last sent anything in its own name, whether it could be understood or not. */
    public Map<String, Instant> lastSpoke() {
        var spoke = new HashMap<String, Instant>();
        for (var row : rows("""
                select p.name, greatest(p.last_repeated_at, (select max(m.received_at) from feed_message m where m.sender = p.name))
                  from sender_profile p
                """)) {
            if (row[1] != null) {
                spoke.put((String) row[0], (Instant) row[1]);
            }
        }
        return spoke;
    }

    private List<Object[]> rows(String sql) {
        return database.unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .getResultList();
    }
}
