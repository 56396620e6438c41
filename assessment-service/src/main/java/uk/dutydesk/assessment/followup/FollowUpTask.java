package uk.dutydesk.assessment.followup;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something owed to somebody after an assessment. */
@Entity
public class FollowUpTask {

    @Id
    private UUID id;

    private String authority;
    private UUID assessmentId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private Instant dueAt;
    private @Nullable Instant doneAt;
    private @Nullable String doneBy;

    /** What may be owed. */
    public enum Kind {
        /** The reasons, in writing, to a nearest relative who required consideration: section 13(4). It blocks closing. */
        RELATIVES_LETTER("Letter with reasons to the nearest relative (section 13(4))"),
        /** Telling the nearest relative, with their power to discharge: section 11(3). */
        INFORM_RELATIVE("Tell the nearest relative (section 11(3))"),
        TELL_REFERRER("Tell whoever asked"),
        AMHP_REPORT("The AMHP's report"),
        OFFER_DEBRIEF("Offer a debrief");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected FollowUpTask() {} // for Hibernate

    FollowUpTask(String authority, UUID assessmentId, Kind kind, Instant dueAt) {
        this.id = UUID.randomUUID();
        this.authority = authority;
        this.assessmentId = assessmentId;
        this.kind = kind;
        this.dueAt = dueAt;
    }

    void done(Instant at, String by) {
        if (doneAt != null) {
            throw new ClosingRefused("This has been done already.");
        }
        doneAt = at;
        doneBy = by;
    }

    public boolean isDone() {
        return doneAt != null;
    }

    public UUID id() {
        return id;
    }

    public String authority() {
        return authority;
    }

    public UUID assessmentId() {
        return assessmentId;
    }

    public Kind kind() {
        return kind;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant doneAt() {
        return doneAt;
    }

    public @Nullable String doneBy() {
        return doneBy;
    }
}
