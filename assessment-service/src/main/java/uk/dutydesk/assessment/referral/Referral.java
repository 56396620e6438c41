package uk.dutydesk.assessment.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.detention.Holding;
import uk.dutydesk.assessment.detention.Power;
import uk.dutydesk.assessment.law.PlaceOfSafety;

/** A request to consider somebody's case. It is a duty to consider, not yet an assessment: section 13(1). */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only kept for the record
public class Referral {

    @Id
    private UUID id;

    @Version
    private int version;

    private String authority;
    private String reference;
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Source source;

    private @Nullable String referrerName;
    private @Nullable String referrerContact;
    private Instant receivedAt;
    private Instant recordedAt;
    private String recordedBy;
    private @Nullable String whatIsHappening;

    @Enumerated(EnumType.STRING)
    private Power power;

    private @Nullable UUID placeId;

    @Enumerated(EnumType.STRING)
    private @Nullable PlaceOfSafety placeKind;

    private @Nullable String placeName;
    private @Nullable String sector;
    private boolean relativeRequires;

    @Enumerated(EnumType.STRING)
    private ReferralState state;

    private @Nullable UUID takenBy;
    private @Nullable String takenBecause;
    private @Nullable Instant closedAt;
    private @Nullable String closingReason;

    @SuppressWarnings("NullAway.Init")
    protected Referral() {} // for Hibernate

    Referral(
            UUID id,
            String authority,
            String reference,
            UUID personId,
            Asked asked,
            Instant recordedAt,
            String recordedBy) {
        this.id = id;
        this.authority = authority;
        this.reference = reference;
        this.personId = personId;
        this.source = asked.source();
        this.referrerName = asked.referrerName();
        this.referrerContact = asked.referrerContact();
        this.receivedAt = asked.receivedAt();
        this.whatIsHappening = asked.whatIsHappening();
        this.relativeRequires = asked.relativeRequires();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
        this.power = asked.holding().power();
        this.state = ReferralState.REFERRED;
        standsAt(asked.holding());
    }

    /** Who asked, when, and how the person is held. */
    record Asked(
            Source source,
            @Nullable String referrerName,
            @Nullable String referrerContact,
            Instant receivedAt,
            @Nullable String whatIsHappening,
            boolean relativeRequires,
            Holding holding) {

        @Override
        public String toString() {
            return "Asked[...]";
        }
    }

    /**
     * Someone has begun to consider it.
     *
     * @param because why it moved to them, where a colleague had it
     */
    void take(UUID amhp, @Nullable String because) {
        requireOpen();
        state = ReferralState.TRIAGE;
        takenBy = amhp;
        takenBecause = because;
    }

    /** Whether somebody other than this AMHP considers it. */
    boolean isTakenFrom(@Nullable UUID amhp) {
        return takenBy != null && !takenBy.equals(amhp);
    }

    public void accept() {
        requireOpen();
        state = ReferralState.ACCEPTED;
    }

    /** Where the nearest relative required consideration, they are owed the reasons in writing first. */
    void close(ReferralState how, String reason, Instant at, boolean letterSent) {
        requireOpen();
        if (relativeRequires && !letterSent) {
            throw new ReferralRefused(
                    "The nearest relative required consideration, so send them the reasons in writing first"
                            + " (section 13(4)).");
        }
        if (!how.isClosing()) {
            throw new ReferralRefused("A referral is closed as advice only, diverted, or not proceeding.");
        }
        state = how;
        closingReason = reason;
        closedAt = at;
    }

    /** A move to another place changes no clock: the first arrival stays what it was. */
    void standsAt(Holding holding) {
        placeId = holding.placeId();
        placeKind = holding.placeKind();
        placeName = holding.placeName();
        sector = holding.sector();
    }

    private void requireOpen() {
        if (!state.isOpen()) {
            throw new ReferralRefused("This referral has been dealt with already: it is " + state + ".");
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

    public UUID personId() {
        return personId;
    }

    public Source source() {
        return source;
    }

    public @Nullable String referrerName() {
        return referrerName;
    }

    public @Nullable String referrerContact() {
        return referrerContact;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public @Nullable String whatIsHappening() {
        return whatIsHappening;
    }

    public Power power() {
        return power;
    }

    public @Nullable UUID placeId() {
        return placeId;
    }

    public @Nullable String placeName() {
        return placeName;
    }

    public @Nullable String sector() {
        return sector;
    }

    /** Whether the nearest relative required the authority to consider the case, s.13(4). */
    public boolean relativeRequires() {
        return relativeRequires;
    }

    public ReferralState state() {
        return state;
    }

    public @Nullable UUID takenBy() {
        return takenBy;
    }

    public @Nullable String closingReason() {
        return closingReason;
    }
}
