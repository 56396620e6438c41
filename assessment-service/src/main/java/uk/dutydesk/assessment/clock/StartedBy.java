package uk.dutydesk.assessment.clock;

/** The event that started a clock. */
public enum StartedBy {
    ARRIVAL("arrived at the place of safety"),
    DECISION_TO_KEEP("the decision to keep the person there"),
    FIRST_ENTRY("the constable first entered"),
    REPORT("the report was made"),
    DETENTION_UNDER_RECALL("detention under the recall began"),
    ADMISSION("admitted to hospital"),
    LAST_EXAMINATION("the last medical examination"),
    WARRANT_ISSUED("the warrant was issued"),
    DECISION("the AMHP decided"),
    WARD_ACCEPTED("the ward accepted");

    private final String words;

    StartedBy(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
