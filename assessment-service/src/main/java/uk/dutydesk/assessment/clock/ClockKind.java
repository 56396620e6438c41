package uk.dutydesk.assessment.clock;

/** What a clock counts, in the words a screen shows. */
public enum ClockKind {
    SECTION_136("Section 136", "section 136(2A)", true),
    SECTION_135("Section 135", "section 135(3ZA)", true),
    SECTION_5_2("Doctor's holding power", "section 5(2)", false),
    SECTION_5_4("Nurse's holding power", "section 5(4)", false),
    RECALL("Recall to hospital", "section 17F", false),
    SECTION_2("Section 2", "section 2(4)", false),
    SECTION_3("Section 3", "section 20(1)", false),
    SECTION_4("Section 4", "section 4(4)", false),
    CONVEYANCE_WINDOW("Time to apply and admit", "section 6(1)", false),
    WARRANT("Warrant", "section 135(1)", false),
    RELATIVES_LETTER("Letter to the nearest relative", "section 13(4)", false),
    WARD_WINDOW("Ward admits", "the ward's answer", false);

    private final String words;
    private final String section;
    private final boolean extendable;

    ClockKind(String words, String section, boolean extendable) {
        this.words = words;
        this.section = section;
        this.extendable = extendable;
    }

    public String words() {
        return words;
    }

    /** Where its length comes from. */
    public String section() {
        return section;
    }

    /** Whether a doctor may extend it under section 136B. */
    public boolean mayBeExtended() {
        return extendable;
    }
}
