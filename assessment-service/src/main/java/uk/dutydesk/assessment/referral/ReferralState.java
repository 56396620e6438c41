package uk.dutydesk.assessment.referral;

/** How far a referral has come. */
public enum ReferralState {
    REFERRED,
    /** Somebody is considering the case, s.13(1). */
    TRIAGE,
    ACCEPTED,
    ADVICE_ONLY,
    DIVERTED,
    /** Considered, and no assessment follows: a lawful outcome. */
    NOT_PROCEEDING;

    boolean isOpen() {
        return this == REFERRED || this == TRIAGE;
    }

    boolean isClosing() {
        return this == ADVICE_ONLY || this == DIVERTED || this == NOT_PROCEEDING;
    }
}
