package uk.dutydesk.resource.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Who spoke in whose name and could not have been it. Counted, told to the log without a word of theirs, and kept. */
@ApplicationScoped
class SecurityEvents {

    private static final Logger LOG = Logger.getLogger(SecurityEvents.class);
    private static final int LONGEST = 100;

    private final Session database;
    private final MeterRegistry meters;

    SecurityEvents(Session database, MeterRegistry meters) {
        this.database = database;
        this.meters = meters;
    }

    enum Kind {
        OTHER_CERTIFICATE,
        NO_CERTIFICATE,
        UNKNOWN_SENDER
    }

    record Event(
            UUID id,
            Instant at,
            Kind kind,
            String claimedApplication,
            String claimedFacility,
            @Nullable String certificate) {}

    void happened(Kind kind, RawHeader header, Line line, Instant at) {
        meters.counter("feed.security", "kind", kind.name()).increment();
        LOG.warnf("feed security event: %s", kind);
        var certificate = line.certificate();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery("""
                        insert into feed_security_event (id, at, kind, claimed_application, claimed_facility, certificate)
                        values (:id, :at, :kind, :application, :facility, :certificate)
                        """)
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("at", at)
                        .setParameter("kind", kind.name())
                        .setParameter("application", Inert.text(header.text(3), LONGEST))
                        .setParameter("facility", Inert.text(header.text(4), LONGEST))
                        .setParameter(
                                "certificate", certificate == null ? null : Inert.text(certificate.getName(), LONGEST))
                        .executeUpdate());
    }

    /** A handshake that failed: no message, no name, only the number. */
    void handshakeFailed() {
        meters.counter("feed.security", "kind", "HANDSHAKE").increment();
    }

    List<Event> latest() {
        return database.createNativeQuery("""
                        select id, at, kind, claimed_application, claimed_facility, certificate
                          from feed_security_event order by at desc limit 200
                        """, Object[].class).getResultList().stream()
                .map(row -> new Event(
                        (UUID) row[0],
                        (Instant) row[1],
                        Kind.valueOf((String) row[2]),
                        (String) row[3],
                        (String) row[4],
                        (String) row[5]))
                .toList();
    }
}
