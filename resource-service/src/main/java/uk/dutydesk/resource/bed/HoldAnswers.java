package uk.dutydesk.resource.bed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/**
 * What wards answer about beds that are held. Each answer names the state it expects, so of two that race one finds nothing to change, and
 * an answer that comes too late is none. Time is the database's.
 */
@ApplicationScoped
public class HoldAnswers {

    private final EntityManager database;

    HoldAnswers(EntityManager database) {
        this.database = database;
    }

    /** The ward says yes. An expired hold cannot be confirmed, whether or not anyone has noticed that it expired. */
    public boolean confirm(UUID id, Instant admitFrom, Instant admitUntil, String by) {
        return database.createNativeQuery("""
                                update bed_hold set state = 'CONFIRMED', held_until = :until, admit_from = :from, admit_until = :until,
                                       answered_at = kit_now(), answered_by = :by, version = version + 1
                                 where id = :id and state = 'HELD' and held_until > kit_now()
                                """)
                        .setParameter("id", id)
                        .setParameter("from", admitFrom)
                        .setParameter("until", admitUntil)
                        .setParameter("by", by)
                        .executeUpdate()
                == 1;
    }

    public boolean refuse(UUID id, WardReason reason, String by) {
        return database.createNativeQuery("""
                                update bed_hold set state = 'REFUSED', refusal = :reason, answered_at = kit_now(), answered_by = :by, version = version + 1
                                 where id = :id and state = 'HELD' and held_until > kit_now()
                                """)
                        .setParameter("id", id)
                        .setParameter("reason", reason.name())
                        .setParameter("by", by)
                        .executeUpdate()
                == 1;
    }

    /** The ward says when it could. The hold goes on meanwhile, and runs out as it would have. */
    public boolean propose(UUID id, Instant from, Instant until, String by) {
        return database.createNativeQuery("""
                                update bed_hold set proposed_from = :from, proposed_until = :until, proposed_by = :by, version = version + 1
                                 where id = :id and state = 'HELD' and held_until > kit_now()
                                """)
                        .setParameter("id", id)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .setParameter("by", by)
                        .executeUpdate()
                == 1;
    }

    /** That time will do, and it is still the one that the ward proposes: so the proposal becomes its yes. */
    public boolean confirmProposal(UUID id, Instant from, Instant until) {
        return database.createNativeQuery("""
                                update bed_hold set state = 'CONFIRMED', held_until = proposed_until, admit_from = proposed_from,
                                       admit_until = proposed_until, answered_at = kit_now(), answered_by = proposed_by, version = version + 1
                                 where id = :id and state = 'HELD' and held_until > kit_now() and proposed_from = :from and proposed_until = :until
                                """)
                        .setParameter("id", id)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .executeUpdate()
                == 1;
    }

    /** That time will not do. */
    public boolean dropProposal(UUID id, Instant from, Instant until) {
        return database.createNativeQuery("""
                                update bed_hold set proposed_from = null, proposed_until = null, proposed_by = null, version = version + 1
                                 where id = :id and state = 'HELD' and held_until > kit_now() and proposed_from = :from and proposed_until = :until
                                """)
                        .setParameter("id", id)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .executeUpdate()
                == 1;
    }

    /** The ward had said yes and cannot any more; once somebody is in the bed it is too late. */
    public boolean takeBack(UUID id, WardReason reason, String by) {
        return database.createNativeQuery("""
                                update bed_hold set state = 'RELEASED', released_because = 'WARD_TOOK_BACK', taken_back = :reason,
                                       taken_back_by = :by, version = version + 1
                                 where id = :id and state = 'CONFIRMED'
                                """)
                        .setParameter("id", id)
                        .setParameter("reason", reason.name())
                        .setParameter("by", by)
                        .executeUpdate()
                == 1;
    }
}
