package uk.dutydesk.resource.feed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Profiles, kept in memory for a few seconds: every message asks for one. */
@ApplicationScoped
public class SenderProfiles implements PanacheRepositoryBase<SenderProfile, String> {

    private static final long KEPT_NANOS = 5_000_000_000L;

    private final FeedSettings settings;
    private final ConcurrentHashMap<String, Kept> kept = new ConcurrentHashMap<>();

    SenderProfiles(FeedSettings settings) {
        this.settings = settings;
    }

    private record Kept(Optional<Reading> reading, long since) {}

    /** How to read this sender, by MSH-3 and MSH-4; empty for a stranger. */
    Optional<Reading> readingOf(String application, String facility) {
        var known = kept.get(application + '\n' + facility);
        if (known != null && System.nanoTime() - known.since() < KEPT_NANOS) {
            return known.reading();
        }
        var found = QuarkusTransaction.joiningExisting()
                .call(() -> find(
                                "active and entry.sendingApplication = ?1 and entry.sendingFacility = ?2",
                                application,
                                facility)
                        .firstResultOptional()
                        .map(SenderProfile::reading))
                .or(() -> settings.localDefault() ? Optional.of(Reading.LOCAL_DEFAULT) : Optional.empty());
        if (kept.size() > 1000) {
            kept.clear(); // strangers can invent names without end
        }
        kept.put(application + '\n' + facility, new Kept(found, System.nanoTime()));
        return found;
    }

    void forget() {
        kept.clear();
    }

    /** As somebody has just written it; what was meant earlier stays to be read. */
    void keepVersion(String name, int version, String by, String entry) {
        getEntityManager()
                .createNativeQuery("""
                        insert into sender_profile_history (name, version, changed_at, changed_by, profile)
                        values (:name, :version, kit_now(), :by, cast(:entry as jsonb)) on conflict do nothing
                        """)
                .setParameter("name", name)
                .setParameter("version", version)
                .setParameter("by", by)
                .setParameter("entry", entry)
                .executeUpdate();
    }
}
