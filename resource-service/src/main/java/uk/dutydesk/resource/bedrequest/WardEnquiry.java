package uk.dutydesk.resource.bedrequest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A ward asked whether it could take a person. It changes only by {@link WardEnquiries}: each change names the state it expects. */
@Entity
@Immutable
public class WardEnquiry {

    /** Where the question has got to. */
    enum State {
        ASKED,
        YES,
        PROPOSED,
        NO,
        /** A bed of the ward was taken for the person. */
        TAKEN,
        WITHDRAWN
    }

    /** Why a ward is not asked any more. */
    enum Ended {
        NEED_CHANGED,
        FOUND_ELSEWHERE,
        NOT_NEEDED
    }

    @Id
    private UUID id;

    private UUID assessmentId;
    private String authority;
    private UUID wardId;
    private String askedNeed;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> notSuited;

    private @Nullable String notSuitedReason;
    private Instant askedAt;
    private String askedBy;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String refusal;
    private @Nullable Instant admitFrom;
    private @Nullable Instant admitUntil;
    private @Nullable Instant answeredAt;
    private @Nullable String answeredBy;
    private @Nullable UUID holdId;
    private @Nullable UUID requestId;
    private @Nullable Integer needVersion;
    private @Nullable UUID againFor;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> suitsNoMore;

    private @Nullable UUID bedId;

    @Enumerated(EnumType.STRING)
    private @Nullable Ended endedBecause;

    private @Nullable Instant endedAt;

    protected WardEnquiry() {} // for Hibernate

    UUID id() {
        return id;
    }

    UUID assessmentId() {
        return assessmentId;
    }

    String authority() {
        return authority;
    }

    /** Whether the ward was asked for what is needed now. */
    boolean isFor(BedRequest request) {
        return request.id().equals(requestId) && Objects.equals(request.needVersion(), needVersion);
    }

    boolean isOpen() {
        return state == State.ASKED || state == State.YES || state == State.PROPOSED;
    }

    /** The question before, if this one was asked because the need had changed. */
    @Nullable UUID againFor() {
        return againFor;
    }

    /** Why the ward does not suit what the person needs now, if it is not asked any more for that; for a screen. */
    List<String> suitsNoMore() {
        return suitsNoMore;
    }

    /** Which of its beds the ward means, or says is not ready; null where it named none. */
    @Nullable UUID bedId() {
        return bedId;
    }

    @Nullable Ended endedBecause() {
        return endedBecause;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    UUID wardId() {
        return wardId;
    }

    /** What the ward is told. No identity. */
    String askedNeed() {
        return askedNeed;
    }

    List<String> notSuited() {
        return notSuited;
    }

    @Nullable String notSuitedReason() {
        return notSuitedReason;
    }

    Instant askedAt() {
        return askedAt;
    }

    String askedBy() {
        return askedBy;
    }

    State state() {
        return state;
    }

    @Nullable String refusal() {
        return refusal;
    }

    @Nullable Instant admitFrom() {
        return admitFrom;
    }

    @Nullable Instant admitUntil() {
        return admitUntil;
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }

    @Nullable String answeredBy() {
        return answeredBy;
    }

    @Nullable UUID holdId() {
        return holdId;
    }
}
