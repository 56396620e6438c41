package uk.dutydesk.resource.conflict;

/** The regulations of SI 2008/1205, as made for England, that may keep an assessor out. */
public enum Regulation {
    FINANCIAL("regulation 4(1)"),
    INDEPENDENT_HOSPITAL("regulation 4(2)"),
    BUSINESS("regulation 5"),
    DIRECTS_OR_EMPLOYS("regulation 6(1)(a)"),
    SAME_CLINICAL_TEAM("regulation 6(1)(b)"),
    PERSONAL("regulation 7");

    private final String citation;

    Regulation(String citation) {
        this.citation = citation;
    }

    public String citation() {
        return citation;
    }

    /** Only the team rule gives way, to urgent necessity (regulation 6(3)). */
    public boolean yieldsToUrgentNecessity() {
        return this == SAME_CLINICAL_TEAM;
    }
}
