package uk.dutydesk.resource.escalation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Somebody was asked for help with a bed, and what they answered. It is evidence: nothing of it changes. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // some of it is only written: the chronology reads the rows
public class EscalationStep {

    /** What they said. */
    enum Answer {
        WILL_FIND_A_BED,
        OFFERS_A_BED,
        NO_BED,
        NO_ANSWER,
        PASSED_ON,
        OTHER
    }

    @Id
    private UUID id;

    private String authority;
    private UUID assessmentId;
    private int position;
    private String title;

    @Enumerated(EnumType.STRING)
    private Rung.Who who;

    private String askedWho;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    private @Nullable String words;
    private @Nullable String clockKind;
    private @Nullable Instant clockEndsAt;
    private String recordedBy;
    private Instant recordedAt;

    protected EscalationStep() {} // for Hibernate

    EscalationStep(
            UUID assessmentId,
            String authority,
            Rung rung,
            Asked asked,
            @Nullable LegalTime time,
            String recordedBy,
            Instant recordedAt) {
        this.id = UUID.randomUUID();
        this.assessmentId = assessmentId;
        this.authority = authority;
        this.position = rung.position();
        this.title = rung.title();
        this.who = rung.who();
        this.askedWho = asked.who();
        this.askedAt = asked.at();
        this.answer = asked.answer();
        this.words = asked.words();
        this.clockKind = time == null ? null : time.kind();
        this.clockEndsAt = time == null ? null : time.endsAt();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /** Who was asked, when, and what they said. */
    record Asked(
            String who, Instant at, Answer answer, @Nullable String words) {}

    UUID id() {
        return id;
    }

    /** Whether it was this one who was asked, wherever in the ladder they stand by now. */
    boolean isOf(Rung rung) {
        return who == rung.who() && title.equals(rung.title());
    }

    /** Whom the ladder named, at the time. */
    String title() {
        return title;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String askedWho() {
        return askedWho;
    }

    Instant askedAt() {
        return askedAt;
    }

    Answer answer() {
        return answer;
    }

    @Nullable String words() {
        return words;
    }

    @Nullable Instant clockEndsAt() {
        return clockEndsAt;
    }

    String recordedBy() {
        return recordedBy;
    }
}
