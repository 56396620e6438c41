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

    /** Of the need that the latest word about this hold answers; what names none is about what was asked before needs had numbers. */
    private @Nullable Integer needVersion;

    private @Nullable WhyLost ended;

    /** How firmly the bed is kept. */
    enum Stage {
        HELD,
        ACCEPTED,
        /** Kept while its ward is asked anew. */
        ASKED_AGAIN,
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
            stage = isAskedAgain() ? Stage.ASKED_AGAIN : Stage.HELD; // made longer, it waits for the same answer
            until = heldUntil;
        }
    }

    /** What the person needs has changed, and the ward is asked anew; where it has said yes to that already, it is not. */
    void askedAgain(Bed bed, @Nullable Instant heldUntil, @Nullable Integer need) {
        if (isLive() && !isAccepted()) {
            keep(bed);
            stage = Stage.ASKED_AGAIN;
            until = heldUntil;
            answers(need);
        }
    }

    /** What the person needs has changed in nothing that wards are told: whatever was said stands. */
    void kept(Bed bed, @Nullable Instant heldUntil, @Nullable Integer need) {
        if (isLive()) {
            keep(bed);
            until = isAccepted() ? null : heldUntil;
            answers(need);
        }
    }

    void accepted(Bed bed, @Nullable Instant from, @Nullable Instant latest, @Nullable Integer need) {
        if (isLive()) {
            keep(bed);
            answers(need);
            stage = Stage.ACCEPTED;
            until = null;
            admitFrom = from;
            admitUntil = latest;
        }
    }

    void end(WhyLost why) {
        stage = Stage.ENDED;
        ended = why;
    }

    /** Its time is over: that to answer in, or, where the ward has said yes, that to admit in. */
    void runOut() {
        end(WhyLost.because(isAccepted() ? Loss.ADMISSION_RAN_OUT : Loss.RAN_OUT));
    }

    /** What ended before reasons were kept says none. */
    WhyLost whyEnded() {
        return ended == null ? WhyLost.because(Loss.NOT_SAID) : ended;
    }

    boolean isLive() {
        return stage != Stage.ENDED;
    }

    boolean isAccepted() {
        return stage == Stage.ACCEPTED;
    }

    /** A yes to an earlier need is none to a later one. */
    boolean isAcceptedFor(int need) {
        return isAccepted() && (needVersion == null ? 0 : needVersion) >= need;
    }

    boolean isSameBedAs(BedNeed need) {
        return bedId != null && bedId.equals(need.bedId());
    }

    boolean isAskedAgain() {
        return stage == Stage.ASKED_AGAIN;
    }

    private void answers(@Nullable Integer need) {
        if (need != null && (needVersion == null || need > needVersion)) {
            needVersion = need;
        }
    }

    private void keep(Bed bed) {
        bedId = bed.bedId();
        wardId = bed.wardId();
        siteId = bed.siteId();
    }

    Bed bed() {
        return new Bed(bedId, wardId, siteId);
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
