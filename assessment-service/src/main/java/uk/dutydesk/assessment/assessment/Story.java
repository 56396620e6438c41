package uk.dutydesk.assessment.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.timeline.LogEntries;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.outbox.Fact;
import uk.dutydesk.kit.outbox.Outbox;

/** What every step of a case leaves behind, always together: a line in its log, a row in the audit, and its fact. */
@ApplicationScoped
public class Story {

    private final LogEntries log;
    private final Audit audit;
    private final Outbox outbox;

    Story(LogEntries log, Audit audit, Outbox outbox) {
        this.log = log;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** A step that concerns nobody but the people on the case. */
    public void step(Assessment assessment, Instant happenedAt, String kind, String words) {
        step(assessment, happenedAt, kind, words, (UUID) null);
    }

    /** The same, about a ward that the reader is to know by its name. */
    public void step(Assessment assessment, Instant happenedAt, String kind, String words, @Nullable UUID wardId) {
        log.add(assessment.authority(), assessment.referralId(), happenedAt, kind, words, wardId);
        audit.changed("assessment", assessment.id(), kind);
    }

    /** A step that other services must hear of. */
    public void step(Assessment assessment, Instant happenedAt, String kind, String words, Fact fact) {
        step(assessment, happenedAt, kind, words);
        outbox.add(fact, assessment.authority());
    }

    /** Something that went wrong in real life: recorded and flagged, never refused. */
    public void flag(Assessment assessment, Instant happenedAt, String words) {
        flag(assessment, happenedAt, words, null);
    }

    /** The same, about a ward. */
    public void flag(Assessment assessment, Instant happenedAt, String words, @Nullable UUID wardId) {
        step(assessment, happenedAt, "POSSIBLE_BREACH", words, wardId);
    }
}
