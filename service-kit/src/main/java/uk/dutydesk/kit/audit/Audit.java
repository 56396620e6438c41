package uk.dutydesk.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.dutydesk.kit.failpoint.Failpoints;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.RequestId;
import uk.dutydesk.kit.tenancy.Tenancy;

/**
 * Who saw and changed what. The row is written in the transaction of the read or change it tells of: if it cannot be written, the
 * request fails. The database function behind it seals each row to the one before, per authority; nothing here can alter one.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Audit {

    private final EntityManager database;
    private final Tenancy tenancy;
    private final Instance<Caller> caller;
    private final RequestId requestId;
    private final Failpoints failpoints;

    Audit(
            EntityManager database,
            Tenancy tenancy,
            Instance<Caller> caller,
            RequestId requestId,
            Failpoints failpoints) {
        this.database = database;
        this.tenancy = tenancy;
        this.caller = caller;
        this.requestId = requestId;
        this.failpoints = failpoints;
    }

    /** Somebody saw the record. */
    public void read(String subjectType, UUID subjectId) {
        append("READ", subjectType, subjectId);
    }

    /**
     * Somebody, or the service itself, changed the record.
     *
     * @param action what happened, as a code such as {@code DecisionRecorded}; never free text
     */
    public void changed(String subjectType, UUID subjectId, String action) {
        append(action, subjectType, subjectId);
    }

    private void append(String action, String subjectType, UUID subjectId) {
        failpoints.reach("audit_insert_fail");
        var authority = tenancy.current();
        var actor = requestId.inRequest() ? Actor.of(caller.get()) : Actor.SERVICE;
        database.createNativeQuery(
                        "select cast(audit_append(:authority, :actor, :roles, :session, :request, :action, :type, :subject) as text)")
                .setParameter("authority", authority.isEmpty() || authority.equals("*") ? Tenancy.REGION : authority)
                .setParameter("actor", actor.subject())
                .setParameter("roles", actor.roles())
                .setParameter("session", actor.session())
                .setParameter("request", requestId.current())
                .setParameter("action", action)
                .setParameter("type", subjectType)
                .setParameter("subject", subjectId)
                .getSingleResult();
    }

    /** Who did it: a person or machine that signed in, or the service by itself. */
    private record Actor(String subject, String roles, String session) {

        static final Actor SERVICE = new Actor("service", "", "");

        static Actor of(Caller caller) {
            return caller.subject().isEmpty()
                    ? SERVICE
                    : new Actor(
                            caller.subject(),
                            String.join(",", caller.roles().stream().sorted().toList()),
                            caller.session());
        }
    }
}
