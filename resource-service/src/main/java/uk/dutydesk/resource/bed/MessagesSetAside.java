package uk.dutydesk.resource.bed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import uk.dutydesk.resource.ward.Ward;

/**
 * Messages of the last day that may be about a bed of ours, and nobody knows which: one that could not be read may be about any of its
 * sender's, one that names a ward of ours and a bed nobody has entered is about one of that ward's, misspelt, or about one more. A
 * message that made the bed unknown which it names is told of there; one that names a ward that is not ours is about none.
 */
@ApplicationScoped
class MessagesSetAside {

    private final Session database;

    MessagesSetAside(Session database) {
        this.database = database;
    }

    /** How many there are. */
    record Counted(Map<String, Integer> bySender, Map<UUID, Integer> byWard) {

        int of(Ward ward) {
            return (ward.feed() == null ? 0 : bySender.getOrDefault(ward.feed(), 0))
                    + byWard.getOrDefault(ward.id(), 0);
        }
    }

    /** One walk over what was set aside that day, however many wards are asked for. */
    Counted counted() {
        var counted = new Counted(new HashMap<>(), new HashMap<>());
        database.createNativeQuery("""
                        select m.sender, ward.id, count(*)
                          from feed_message m left join lateral unnest(m.named_wards) as ward(id) on true
                         where m.status = 'QUARANTINED' and m.received_at > kit_now() - interval '1 day'
                           and (ward.id is not null
                                or (m.reason not in ('unknown-ward', 'unknown-bed', 'unknown-status')
                                    and m.named_ward is null
                                    and not exists (select from bed_word w where w.message_id = m.id)))
                         group by m.sender, ward.id
                        """, Object[].class).getResultStream().forEach(row -> {
            var messages = ((Number) row[2]).intValue();
            if (row[1] == null) {
                counted.bySender.put((String) row[0], messages);
            } else {
                counted.byWard.merge((UUID) row[1], messages, Integer::sum);
            }
        });
        return counted;
    }
}
