package uk.dutydesk.assessment.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.kit.tenancy.Tenancy;

/** The alarms of each clock. They are set, moved and cancelled in the transaction that starts, extends or stops the clock. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Alarms {

    private final EntityManager database;
    private final Tenancy tenancy;

    Alarms(EntityManager database, Tenancy tenancy) {
        this.database = database;
        this.tenancy = tenancy;
    }

    /** An alarm whose time is already past, because the clock was recorded late, is raised once and at once. */
    public void setFor(UUID clockId, Instant endsAt) {
        database.flush();
        for (var threshold : Threshold.values()) {
            database.createNativeQuery("""
                            insert into clock_alarm (clock_id, threshold, authority, ends_at, due_at)
                            values (:clock, :threshold, :authority, :end, :due)
                            """)
                    .setParameter("clock", clockId)
                    .setParameter("threshold", threshold.written())
                    .setParameter("authority", tenancy.current())
                    .setParameter("end", endsAt)
                    .setParameter("due", endsAt.minus(threshold.before()))
                    .executeUpdate();
        }
    }

    /** For a new end every alarm still to come moves, and one already raised is armed again. */
    public void moveTo(UUID clockId, Instant endsAt) {
        for (var threshold : Threshold.values()) {
            database.createNativeQuery("""
                            update clock_alarm set ends_at = :end, due_at = :due, fired_at = null
                            where clock_id = :clock and threshold = :threshold and superseded_at is null
                            """)
                    .setParameter("clock", clockId)
                    .setParameter("threshold", threshold.written())
                    .setParameter("end", endsAt)
                    .setParameter("due", endsAt.minus(threshold.before()))
                    .executeUpdate();
        }
    }

    public void cancel(UUID clockId) {
        database.createNativeQuery("""
                        update clock_alarm set superseded_at = kit_now()
                        where clock_id = :clock and fired_at is null and superseded_at is null
                        """).setParameter("clock", clockId).executeUpdate();
    }
}
