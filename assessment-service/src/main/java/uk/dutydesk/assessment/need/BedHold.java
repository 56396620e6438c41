package uk.dutydesk.assessment.need;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One bed kept for a case. What is said of one hold comes in its order; what is said of two may come in any, so a hold that ended is
 * remembered and never lives again.
 */
@Entity
@SuppressWarnings("UnusedVariable") // the authority is only kept for the record
class BedHold {

    @Id
    private UUID holdId;

    private UUID assessmentId;
    private String authority;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private @Nullable UUID bedId;
    private @Nullable UUID wardId;
    private @Nullable UUID siteId;
    private @Nullable Instant until;
    private @Nullable Instant admitFrom;
    private @Nullable Instant admitUntil;

    /** How firmly the bed is kept. */
    enum Stage {
        HELD,
        ACCEPTED,
        ENDED
    }

    /** Which bed, as its owner names it. */
    record Bed(
            @Nullable UUID bedId,
            @Nullable UUID wardId,
            @Nullable UUID siteId) {}

    @SuppressWarnings("NullAway.Init")
    protected BedHold() {} // for Hibernate

    BedHold(UUID holdId, UUID assessmentId, String authority) {
        this.holdId = holdId;
        this.assessmentId = assessmentId;
        this.authority = authority;
        this.stage = Stage.HELD;
    }

    void held(Bed bed, @Nullable Instant heldUntil) {
        if (isLive()) {
            keep(bed);
            stage = Stage.HELD;
            until = heldUntil;
        }
    }

    void accepted(Bed bed, @Nullable Instant from, @Nullable Instant latest) {
        if (isLive()) {
            keep(bed);
            stage = Stage.ACCEPTED;
            until = null;
            admitFrom = from;
            admitUntil = latest;
        }
    }

    void end() {
        stage = Stage.ENDED;
    }

    boolean isLive() {
        return stage != Stage.ENDED;
    }

    boolean isAccepted() {
        return stage == Stage.ACCEPTED;
    }

    private void keep(Bed bed) {
        bedId = bed.bedId();
        wardId = bed.wardId();
        siteId = bed.siteId();
    }

    UUID holdId() {
        return holdId;
    }

    UUID assessmentId() {
        return assessmentId;
    }

    @Nullable UUID bedId() {
        return bedId;
    }

    @Nullable UUID wardId() {
        return wardId;
    }

    @Nullable UUID siteId() {
        return siteId;
    }

    @Nullable Instant until() {
        return until;
    }

    @Nullable Instant admitFrom() {
        return admitFrom;
    }

    @Nullable Instant admitUntil() {
        return admitUntil;
    }
}
