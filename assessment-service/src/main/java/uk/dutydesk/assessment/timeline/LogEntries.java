package uk.dutydesk.assessment.timeline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.tenancy.Tenancy;

/** The log of each case, kept under its referral so that it is one story from the first call. */
@ApplicationScoped
public class LogEntries implements PanacheRepositoryBase<LogEntry, UUID> {

    private static final int LONGEST = 500;

    private final Clock wallClock;
    private final Recorder recorder;
    private final Tenancy tenancy;

    LogEntries(Clock wallClock, Recorder recorder, Tenancy tenancy) {
        this.wallClock = wallClock;
        this.recorder = recorder;
        this.tenancy = tenancy;
    }

    public void add(UUID referralId, Instant happenedAt, String kind, String words) {
        add(tenancy.current(), referralId, happenedAt, kind, words);
    }

    /** For work that crosses authorities and so must say whose line this is. */
    public void add(String authority, UUID referralId, Instant happenedAt, String kind, String words) {
        add(authority, referralId, happenedAt, kind, words, null);
    }

    /** A line that may be about a ward, for the reader to know it by its name. */
    public void add(
            String authority, UUID referralId, Instant happenedAt, String kind, String words, @Nullable UUID wardId) {
        persist(new LogEntry(authority, referralId, happenedAt, wallClock.instant(), recorder, kind, words, wardId));
    }

    /** Latest first. */
    public List<LogEntry> of(UUID referralId) {
        return find("referralId = ?1 order by happenedAt desc, recordedAt desc", referralId)
                .page(Page.ofSize(LONGEST))
                .list();
    }
}
