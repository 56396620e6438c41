package uk.dutydesk.resource.bed;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A bed kept for one assessment for a limited time. It changes only by {@link BedHolds}: each change names the state it expects. */
@Entity
@Immutable
public class BedHold {

    /** Where a hold has got to. */
    public enum State {
        HELD,
        CONFIRMED,
        OCCUPIED,
        EXPIRED,
        RELEASED,
        REFUSED,
        ENDED
    }

    @Id
    private UUID id;

    private UUID bedId;
    private UUID wardId;
    private UUID assessmentId;
    private String authority;
    private Instant heldFrom;
    private Instant heldUntil;

    @Enumerated(EnumType.STRING)
    private State state;

    private String heldBy;
    private String askedNeed;
    private @Nullable Instant answeredAt;
    private @Nullable String refusal;

    @Enumerated(EnumType.STRING)
    private @Nullable ReleaseReason releasedBecause;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> notSuited;

    private @Nullable String notSuitedReason;
    private @Nullable UUID againFor;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> suitsNoMore;

    private @Nullable String takenBack;
    private @Nullable Instant extendedAt;
    private @Nullable Instant proposedFrom;
    private @Nullable Instant proposedUntil;
    private @Nullable String proposedBy;
    private @Nullable Instant admitFrom;
    private @Nullable Instant admitUntil;

    protected BedHold() {} // for Hibernate

    public UUID id() {
        return id;
    }

    public UUID bedId() {
        return bedId;
    }

    public UUID wardId() {
        return wardId;
    }

    public UUID assessmentId() {
        return assessmentId;
    }

    public String authority() {
        return authority;
    }

    public Instant heldFrom() {
        return heldFrom;
    }

    public Instant heldUntil() {
        return heldUntil;
    }

    public State state() {
        return state;
    }

    /** Still keeps the bed from others at this instant. */
    public boolean keepsTheBedAt(Instant moment) {
        return (state == State.HELD || state == State.CONFIRMED || state == State.OCCUPIED)
                && moment.isBefore(heldUntil);
    }

    /** Whose hold it is, for the record. */
    public String heldBy() {
        return heldBy;
    }

    public String askedNeed() {
        return askedNeed;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    public @Nullable String refusal() {
        return refusal;
    }

    /** What the ward or bed lacks for this person; empty if it suits. */
    public List<String> notSuited() {
        return notSuited;
    }

    /** Why it was held all the same, in the AMHP's words. */
    public @Nullable String notSuitedReason() {
        return notSuitedReason;
    }

    public @Nullable ReleaseReason releasedBecause() {
        return releasedBecause;
    }

    /** The hold that ended because the need had changed: this one asks the ward anew. */
    public @Nullable UUID againFor() {
        return againFor;
    }

    /** Why it does not suit what the person needs now, if it ended for that; for a screen. */
    public List<String> suitsNoMore() {
        return suitsNoMore;
    }

    /** Why the ward took its yes back: a code of the list. */
    public @Nullable String takenBack() {
        return takenBack;
    }

    public boolean isExtended() {
        return extendedAt != null;
    }

    /** When the ward could take the person, where it said neither yes nor no. */
    public @Nullable Instant proposedFrom() {
        return proposedFrom;
    }

    public @Nullable Instant proposedUntil() {
        return proposedUntil;
    }

    public @Nullable String proposedBy() {
        return proposedBy;
    }

    public @Nullable Instant admitFrom() {
        return admitFrom;
    }

    public @Nullable Instant admitUntil() {
        return admitUntil;
    }
}
