package uk.dutydesk.kit.identity;

/** The roles a person may hold for an authority or an organisation. */
public final class Roles {

    public static final String AMHP = "AMHP";
    public static final String SERVICE_MANAGER = "SERVICE_MANAGER";
    public static final String DOCTOR = "DOCTOR";
    public static final String BED_MANAGER = "BED_MANAGER";
    public static final String CONVEYANCE_PROVIDER = "CONVEYANCE_PROVIDER";
    public static final String AUDITOR = "AUDITOR";

    /** Runs Duty Desk for a region, and keeps what belongs to no one organisation; sees no case. */
    public static final String OPERATOR = "OPERATOR";

    /** Machine clients: a bed feed, a partner's system. */
    public static final String FEED = "FEED";

    private Roles() {}
}
