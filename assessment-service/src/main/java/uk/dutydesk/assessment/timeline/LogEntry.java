package uk.dutydesk.assessment.timeline;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a case's log. When it happened, when it was written and by whom are three different things. */
@Entity
public class LogEntry {

    private static final Set<String> NARRATIVE = Set.of("NOTE", "ADVICE_ONLY", "DIVERTED", "NOT_PROCEEDING");

    @Id
    private UUID id;

    private String authority;
    private UUID referralId;
    private Instant happenedAt;
    private Instant recordedAt;
    private String recordedBy;
    private @Nullable UUID recordedByPerson;
    private String kind;
    private String words;
    private @Nullable UUID wardId;

    @SuppressWarnings("NullAway.Init")
    protected LogEntry() {} // for Hibernate

    LogEntry(
            String authority,
            UUID referralId,
            Instant happenedAt,
            Instant recordedAt,
            Recorder recorder,
            String kind,
            String words,
            @Nullable UUID wardId) {
        this.id = UUID.randomUUID();
        this.authority = authority;
        this.referralId = referralId;
        this.happenedAt = happenedAt;
        this.recordedAt = recordedAt;
        this.recordedBy = recorder.name();
        this.recordedByPerson = recorder.person();
        this.kind = kind;
        this.words = words;
        this.wardId = wardId;
    }

    public UUID id() {
        return id;
    }

    public String authority() {
        return authority;
    }

    public UUID referralId() {
        return referralId;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public @Nullable UUID recordedByPerson() {
        return recordedByPerson;
    }

    /** A code, such as {@code DOCTOR_ARRIVED}, by which the log may be filtered. */
    public String kind() {
        return kind;
    }

    /** Some lines are what a person wrote about a person, and are read by fewer. */
    public boolean isNarrative() {
        return NARRATIVE.contains(kind);
    }

    public String words() {
        return words;
    }

    /** The ward it is about; its name belongs to another service. */
    public @Nullable UUID wardId() {
        return wardId;
    }
}
