package uk.dutydesk.assessment.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.assessment.Offer.Answer;
import uk.dutydesk.assessment.referral.Referral;

/** One case under the Act, from acceptance to closing. It moves only as {@link AssessmentState} allows. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only kept for the record
public class Assessment {

    @Id
    private UUID id;

    @Version
    private int version;

    private String authority;
    private String reference;
    private UUID referralId;
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private AssessmentState state;

    private Instant acceptedAt;
    private String acceptedBy;
    private @Nullable UUID amhpId;
    private @Nullable Instant allocatedAt;
    private @Nullable Offer offer;
    private @Nullable String offDutyReason;
    private @Nullable Interview interview;
    private boolean relativeRequires;
    private @Nullable Instant admittedAt;
    private @Nullable UUID admittedTo;
    private boolean outsideWindow;
    private @Nullable Instant closedAt;
    private @Nullable Instant workedUntil;

    @SuppressWarnings("NullAway.Init")
    protected Assessment() {} // for Hibernate

    Assessment(UUID id, String reference, Referral referral, Instant acceptedAt, String acceptedBy) {
        this.id = id;
        this.authority = referral.authority();
        this.reference = reference;
        this.referralId = referral.id();
        this.personId = referral.personId();
        this.relativeRequires = referral.relativeRequires();
        this.state = AssessmentState.ACCEPTED;
        this.acceptedAt = acceptedAt;
        this.acceptedBy = acceptedBy;
    }

    /** @param agreed why it is asked of somebody who is not on duty */
    void offerTo(UUID amhp, Instant at, @Nullable String agreed) {
        requireNotHeldBy(anyone -> true);
        offer = new Offer(amhp, at, Answer.WAITING);
        offDutyReason = agreed;
    }

    void decline(UUID amhp) {
        if (offer == null || !offer.amhpId().equals(amhp) || offer.answer() != Answer.WAITING) {
            throw new StepRefused("There is no offer to this AMHP that waits for an answer.");
        }
        offer = offer.answered(Answer.DECLINED);
    }

    /** The case is this AMHP's from now on; if it was only accepted, setting up begins. A case somebody has is not taken from them. */
    void allocateTo(UUID amhp, Instant at, @Nullable String agreed) {
        requireNotHeldBy(other -> !other.equals(amhp));
        amhpId = amhp;
        allocatedAt = at;
        if (agreed != null) {
            offDutyReason = agreed;
        }
        endOffer(amhp);
        if (state == AssessmentState.ACCEPTED) {
            moveTo(AssessmentState.SET_UP);
        }
    }

    /**
     * Another AMHP has the case from now on. What a colleague saw does not count for them: an applicant has to have seen the person
     * personally (section 11(5)).
     */
    public void handOver(UUID to, Instant at) {
        requireAllocated();
        endOffer(to);
        interview = null;
        amhpId = to;
        allocatedAt = at;
    }

    /** Whoever was asked has said yes with this, or need not answer any more. */
    private void endOffer(UUID taker) {
        if (offer != null && offer.amhpId().equals(taker)) {
            offer = offer.answered(Answer.ACCEPTED);
        } else if (offer != null && offer.answer() == Answer.WAITING) {
            offer = offer.answered(Answer.LAPSED);
        }
    }

    private void requireNotHeldBy(Predicate<UUID> other) {
        requireOpen();
        if (amhpId != null && other.test(amhpId)) {
            throw new AllocationRefused(
                    "A colleague has this case. They hand it over, or a manager or the coordinator says why it moves.");
        }
    }

    /**
     * Setting up may begin while an offer still waits for its answer: a clock may be running.
     *
     * @return the AMHP who has the case, or who is being asked
     */
    public UUID beginSetUp() {
        requireOpen();
        if (state == AssessmentState.ACCEPTED) {
            moveTo(AssessmentState.SET_UP);
        }
        if (amhpId == null && offer != null && offer.answer() == Answer.WAITING) {
            return offer.amhpId();
        }
        return requireAllocated();
    }

    /** The assessment is under way once the AMHP has seen the person. */
    void interviewed(Interview held) {
        requireAllocated();
        interview = held;
        if (state != AssessmentState.IN_PROGRESS) {
            moveTo(AssessmentState.IN_PROGRESS);
        }
    }

    public void moveTo(AssessmentState next) {
        if (!state.mayBecome(next)) {
            throw StepRefused.move(state, next);
        }
        state = next;
    }

    /**
     * The person is in hospital. It may have happened before this record was ready for it, or after the time allowed: it is kept all
     * the same, and flagged.
     */
    public void admitted(@Nullable UUID site, Instant at, boolean tooLate) {
        moveTo(AssessmentState.ADMITTED);
        admittedAt = at;
        admittedTo = site;
        outsideWindow = tooLate;
    }

    public void close(Instant at, Instant worked) {
        moveTo(AssessmentState.CLOSED);
        closedAt = at;
        workedUntil = worked;
    }

    public UUID requireAllocated() {
        requireOpen();
        if (amhpId == null) {
            throw new StepRefused("Nobody has this case yet: an AMHP has to consider it (section 13(1)).");
        }
        return amhpId;
    }

    public void requireOpen() {
        if (state == AssessmentState.CLOSED) {
            throw new StepRefused("This case is closed.");
        }
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String authority() {
        return authority;
    }

    public String reference() {
        return reference;
    }

    public UUID referralId() {
        return referralId;
    }

    public UUID personId() {
        return personId;
    }

    public AssessmentState state() {
        return state;
    }

    public @Nullable UUID amhpId() {
        return amhpId;
    }

    public @Nullable Offer offer() {
        return offer;
    }

    public @Nullable Interview interview() {
        return interview;
    }

    public boolean relativeRequires() {
        return relativeRequires;
    }

    public @Nullable Instant admittedAt() {
        return admittedAt;
    }

    public @Nullable UUID admittedTo() {
        return admittedTo;
    }

    public boolean outsideWindow() {
        return outsideWindow;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
