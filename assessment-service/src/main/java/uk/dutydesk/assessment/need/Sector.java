package uk.dutydesk.assessment.need;

/** A postcode without its last two letters: where somebody is, closely enough to search from, and no closer. */
public final class Sector {

    public static final String WRITTEN = "[A-Z]{1,2}[0-9][0-9A-Z]? [0-9]";
    public static final String MESSAGE = "Give the postcode sector, such as WX3 3";

    private Sector() {}
}
