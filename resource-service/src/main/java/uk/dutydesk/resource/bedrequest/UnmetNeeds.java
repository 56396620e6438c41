package uk.dutydesk.resource.bedrequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/** That a bed was asked for and none could be offered: counted, to show what is missing. */
@ApplicationScoped
class UnmetNeeds {

    private final Session database;

    UnmetNeeds(Session database) {
        this.database = database;
    }

    enum Why {
        NO_WARD_SUITS,
        NONE_FREE,
        /** The wards that suit were last heard of too long ago. */
        NOT_KNOWN
    }

    /** @param at when the bed was asked for, which may be before that was written down */
    void record(BedRequest request, Why why, Instant at) {
        database.createNativeMutationQuery("""
                        insert into unmet_need (id, authority, assessment_id, bed_type, why, at)
                        values (:id, :authority, :assessment, :type, :why, :at)
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("authority", request.authority())
                .setParameter("assessment", request.assessmentId())
                .setParameter("type", request.need().type())
                .setParameter("why", why.name())
                .setParameter("at", at)
                .executeUpdate();
    }
}
