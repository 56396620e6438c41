package uk.dutydesk.resource.bed;

/** What is known of a bed. Unknown is never free. */
public enum BedState {
    FREE("free"),
    OCCUPIED("occupied"),
    ON_LEAVE("occupied, the person is on leave"),
    CLEANING("being cleaned"),
    CLOSED("closed"),
    UNKNOWN("not known");

    private final String words;

    BedState(String words) {
        this.words = words;
    }

    /** As a screen says it. */
    public String words() {
        return words;
    }
}
