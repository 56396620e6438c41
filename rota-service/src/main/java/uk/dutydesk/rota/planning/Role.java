package uk.dutydesk.rota.planning;

/** What a person does on a duty. */
public enum Role {
    /** Takes assessments. */
    DUTY_AMHP("duty AMHP"),
    /** Second, for risk or surge. */
    BACKUP_AMHP("backup AMHP"),
    /** Runs the one-number line. */
    REFERRAL_COORDINATOR("referral coordinator"),
    /** Advises the police under section 136(1C). */
    POLICE_ADVICE_LINE("police advice line"),
    CTO_SLOT("community treatment order slot"),
    BIA("best interests assessor"),
    SOCIAL_SUPERVISION("social supervision"),
    /** On call for support and escalation. */
    DUTY_MANAGER("duty manager"),
    LEAD_AMHP("lead AMHP");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** Whether somebody in it takes assessments: only then is there an AMHP on duty because of it. */
    public boolean mayCover() {
        return this == DUTY_AMHP || this == BACKUP_AMHP;
    }

    public String words() {
        return words;
    }
}
