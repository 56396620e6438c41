package uk.dutydesk.assessment.narrative;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody opened the narrative of a case that is not theirs, for a reason, and for a while. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only kept for the record
public class BrokenGlass {

    /** After it a new reason is asked for. */
    static final Duration OPEN = Duration.ofMinutes(60);

    /** Within which a second person reviews it. */
    static final Duration REVIEWED_WITHIN = Duration.ofHours(24);

    @Id
    private UUID id;

    private String authority;
    private UUID referralId;
    private String who;
    private @Nullable UUID amhpId;

    @Enumerated(EnumType.STRING)
    private GlassReason reason;

    private String words;
    private Instant brokenAt;
    private Instant untilAt;

    @OneToOne(mappedBy = "glass", cascade = CascadeType.PERSIST)
    private @Nullable GlassReview review;

    @SuppressWarnings("NullAway.Init")
    protected BrokenGlass() {} // for Hibernate

    BrokenGlass(
            String authority,
            UUID referralId,
            String who,
            @Nullable UUID amhpId,
            GlassReason reason,
            String words,
            Instant at) {
        this.id = UUID.randomUUID();
        this.authority = authority;
        this.referralId = referralId;
        this.who = who;
        this.amhpId = amhpId;
        this.reason = reason;
        this.words = words;
        this.brokenAt = at;
        this.untilAt = at.plus(OPEN);
    }

    /** Nobody reviews what they opened themselves, and one review is enough. */
    void review(String reviewer, Instant at) {
        if (reviewer.equals(who)) {
            throw new GlassRefused("Somebody other than whoever opened the case reviews it.");
        }
        if (review != null) {
            throw new GlassRefused("This has been reviewed already.");
        }
        review = new GlassReview(this, authority, reviewer, at);
    }

    public UUID id() {
        return id;
    }

    public UUID referralId() {
        return referralId;
    }

    public String who() {
        return who;
    }

    public @Nullable UUID amhpId() {
        return amhpId;
    }

    public GlassReason reason() {
        return reason;
    }

    public String words() {
        return words;
    }

    public Instant brokenAt() {
        return brokenAt;
    }

    public Instant untilAt() {
        return untilAt;
    }

    Instant reviewDueAt() {
        return brokenAt.plus(REVIEWED_WITHIN);
    }

    @Nullable GlassReview review() {
        return review;
    }
}
