package uk.dutydesk.assessment.decision;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An AMHP's own decision, with what else was considered. Nobody edits it; a correction is a new entry that names it. */
@Entity
public class Decision {

    @Id
    private UUID id;

    private String authority;
    private UUID assessmentId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private Instant decidedAt;
    private UUID amhpId;
    private String reasons;
    private @Nullable Instant reviewAt;
    private @Nullable UUID corrects;
    private Instant recordedAt;
    private String recordedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "considered_alternative", joinColumns = @JoinColumn(name = "decision_id"))
    @OrderColumn(name = "place")
    private List<Alternative> alternatives;

    /** Something less restrictive, and why it did or did not do. */
    @Embeddable
    public record Alternative(
            @NotBlank @Size(max = 200) String what,
            @NotNull @Enumerated(EnumType.STRING) Answer answer,
            @Nullable @Size(max = 1000) String reason) {

        /** What was answered when it was asked for. */
        public enum Answer {
            ACCEPTED_BY_PERSON,
            REFUSED_BY_PERSON,
            REFUSED_BY_SERVICE,
            NOT_AVAILABLE,
            NOT_SUITABLE
        }

        @Override
        public String toString() {
            return "Alternative[" + answer + "]";
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected Decision() {} // for Hibernate

    Decision(UUID id, String authority, UUID assessmentId, Made made, Instant recordedAt, String recordedBy) {
        this.id = id;
        this.authority = authority;
        this.assessmentId = assessmentId;
        this.outcome = made.outcome();
        this.decidedAt = made.decidedAt();
        this.amhpId = made.amhpId();
        this.reasons = made.reasons();
        this.reviewAt = made.reviewAt();
        this.corrects = made.corrects();
        this.alternatives = List.copyOf(made.alternatives());
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /** What the AMHP decided, as they put it. */
    record Made(
            Outcome outcome,
            Instant decidedAt,
            UUID amhpId,
            String reasons,
            List<Alternative> alternatives,
            @Nullable Instant reviewAt,
            @Nullable UUID corrects) {

        @Override
        public String toString() {
            return "Made[" + outcome + "]";
        }
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

    public Outcome outcome() {
        return outcome;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public UUID amhpId() {
        return amhpId;
    }

    public String reasons() {
        return reasons;
    }

    public @Nullable Instant reviewAt() {
        return reviewAt;
    }

    public @Nullable UUID corrects() {
        return corrects;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public List<Alternative> alternatives() {
        return List.copyOf(alternatives);
    }

    @Override
    public String toString() {
        return "Decision[" + id + "]";
    }
}
