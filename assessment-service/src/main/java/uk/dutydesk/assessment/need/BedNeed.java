package uk.dutydesk.assessment.need;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bed a case needs: asked for, held, accepted by the ward, occupied. Whether it is free is never decided here. */
@Entity
public class BedNeed {

    @Id
    private UUID assessmentId;

    private String authority;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable UUID holdId;
    private @Nullable UUID bedId;
    private @Nullable UUID wardId;
    private @Nullable UUID siteId;
    private @Nullable Instant until;
    private @Nullable Instant admitFrom;
    private @Nullable Instant admitUntil;
    private int refusals;
    private Instant changedAt;
    private @Nullable Integer needVersion;
    private boolean yesWasToEarlier;
    private @Nullable Integer unfilledNeed;
    private @Nullable UUID unfilledWhile;
    private @Nullable LostBed lost;

    /** How far the search for a bed has come. */
    public enum State {
        REQUESTED,
        HELD,
        ACCEPTED,
        /** What wards are told has changed: the bed is kept, and its ward is asked anew. */
        ASKED_AGAIN,
        UNFILLED,
        OCCUPIED,
        WITHDRAWN
    }

    @SuppressWarnings("NullAway.Init")
    protected BedNeed() {} // for Hibernate

    BedNeed(UUID assessmentId, String authority, Instant at) {
        this.assessmentId = assessmentId;
        this.authority = authority;
        this.state = State.REQUESTED;
        this.changedAt = at;
    }

    void request(Instant at) {
        if (state != State.UNFILLED && state != State.WITHDRAWN) {
            throw new NeedRefused("A bed has been asked for already.");
        }
        become(State.REQUESTED, at);
    }

    /** What the person needs is said, first or anew; where no bed was found, it is looked for again. */
    void need(int version, Instant at) {
        needVersion = version;
        if (state == State.UNFILLED) {
            become(State.REQUESTED, at);
        }
    }

    /** The case has this bed from now on; a person who is in a bed is looked after already. */
    void follow(BedHold hold, Instant at) {
        if (state == State.OCCUPIED) {
            return;
        }
        keep(hold);
        lost = null;
        yesWasToEarlier = hold.isAccepted() && !hold.isAcceptedFor(needVersion());
        become(stateOf(hold), at);
    }

    private State stateOf(BedHold hold) {
        if (hold.isAcceptedFor(needVersion())) {
            return State.ACCEPTED;
        }
        return hold.isAskedAgain() ? State.ASKED_AGAIN : State.HELD;
    }

    /** No application names a hospital whose ward has said yes only to what was needed before: it may say no to this. */
    public boolean isAskedAgainAt(@Nullable UUID site) {
        return site != null && site.equals(siteId) && (state == State.ASKED_AGAIN || yesWasToEarlier);
    }

    /**
     * The hold this case had has ended. Where no bed was found for what is needed now, and only that end was not heard yet, none is
     * looked for any more.
     *
     * @param needChanged whether it ended because the need had changed: so it was over before anybody looked for what is needed now
     */
    LostBed lost(boolean needChanged, WhyLost why, Instant at) {
        var foundNone = isUnfilled() && (needChanged || Objects.equals(holdId, unfilledWhile));
        var gone = new LostBed(wardId, why, at);
        forgetHold();
        lost = gone;
        become(foundNone ? State.UNFILLED : State.REQUESTED, at);
        return gone;
    }

    private boolean isUnfilled() {
        return unfilledNeed != null && unfilledNeed >= needVersion();
    }

    void refused() {
        refusals++;
    }

    /**
     * No bed was found. While one is kept nothing is unfilled, however few there are besides; but that it is not kept any more may be heard
     * later.
     *
     * @return false where that was about an earlier need: it says nothing of what is needed now
     */
    boolean unfilled(int version, Instant at) {
        if (version < needVersion() || !isSearching()) {
            return false;
        }
        unfilledNeed = version;
        unfilledWhile = holdId;
        if (holdId == null) {
            become(State.UNFILLED, at);
        }
        return true;
    }

    void occupied(Instant at) {
        become(State.OCCUPIED, at);
    }

    void withdraw(Instant at) {
        forgetHold();
        lost = null;
        become(State.WITHDRAWN, at);
    }

    boolean isFor(UUID hold) {
        return hold.equals(holdId);
    }

    boolean isSearching() {
        return state != State.OCCUPIED && state != State.WITHDRAWN;
    }

    private void keep(BedHold hold) {
        holdId = hold.holdId();
        bedId = hold.bedId();
        wardId = hold.wardId();
        siteId = hold.siteId();
        until = hold.until();
        admitFrom = hold.admitFrom();
        admitUntil = hold.admitUntil();
    }

    private void forgetHold() {
        holdId = null;
        bedId = null;
        wardId = null;
        siteId = null;
        until = null;
        admitFrom = null;
        admitUntil = null;
        yesWasToEarlier = false;
    }

    private void become(State next, Instant at) {
        state = next;
        changedAt = at;
    }

    public UUID assessmentId() {
        return assessmentId;
    }

    /** Of what is asked for now; 0 where it was asked before needs had numbers, or a bed was held before anybody asked. */
    public int needVersion() {
        return needVersion == null ? 0 : needVersion;
    }

    public String authority() {
        return authority;
    }

    public State state() {
        return state;
    }

    public @Nullable UUID holdId() {
        return holdId;
    }

    public @Nullable UUID bedId() {
        return bedId;
    }

    public @Nullable UUID wardId() {
        return wardId;
    }

    public @Nullable UUID siteId() {
        return siteId;
    }

    public @Nullable Instant until() {
        return until;
    }

    public @Nullable Instant admitFrom() {
        return admitFrom;
    }

    public @Nullable Instant admitUntil() {
        return admitUntil;
    }

    /** The bed that was held last, where none has been held since and one is still needed. */
    public @Nullable LostBed lost() {
        return lost;
    }

    public int refusals() {
        return refusals;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
