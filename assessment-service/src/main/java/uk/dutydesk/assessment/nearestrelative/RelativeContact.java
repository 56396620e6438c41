package uk.dutydesk.assessment.nearestrelative;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One attempt to reach the person who appears to be the nearest relative, and what came of it. */
@Entity
public class RelativeContact {

    @Id
    private UUID id;

    private String authority;
    private UUID assessmentId;
    private String relative;
    private String relationship;
    private @Nullable String phone;
    private Instant contactedAt;

    @Enumerated(EnumType.STRING)
    private Result result;

    private @Nullable String note;
    private Instant recordedAt;
    private String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected RelativeContact() {} // for Hibernate

    RelativeContact(UUID id, String authority, UUID assessmentId, Call call, Instant recordedAt, String recordedBy) {
        this.id = id;
        this.authority = authority;
        this.assessmentId = assessmentId;
        this.relative = call.relative();
        this.relationship = call.relationship();
        this.phone = call.phone();
        this.contactedAt = call.contactedAt();
        this.result = call.result();
        this.note = call.note();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /** Who was tried, where, when, and what came of it. */
    record Call(
            String relative,
            String relationship,
            @Nullable String phone,
            Instant contactedAt,
            Result result,
            @Nullable String note) {

        @Override
        public String toString() {
            return "Call[" + result + "]";
        }
    }

    /** What came of an attempt. */
    public enum Result {
        NO_ANSWER,
        VOICEMAIL,
        WRONG_NUMBER,
        /** Spoken to, and consultation goes on. */
        SPOKEN_TO,
        /** Told, with their power to discharge: section 11(3). */
        INFORMED,
        CONSULTED_NO_OBJECTION,
        OBJECTED,
        /** Clear evidence of a change of mind. */
        OBJECTION_WITHDRAWN,
        /** Consulting is not reasonably practicable, or would delay unreasonably; the note says why. */
        NOT_PRACTICABLE
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

    public String relative() {
        return relative;
    }

    public String relationship() {
        return relationship;
    }

    public @Nullable String phone() {
        return phone;
    }

    public Instant contactedAt() {
        return contactedAt;
    }

    public Result result() {
        return result;
    }

    public @Nullable String note() {
        return note;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    @Override
    public String toString() {
        return "RelativeContact[" + id + "]";
    }
}
