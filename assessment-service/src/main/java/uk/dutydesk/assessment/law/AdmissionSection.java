package uk.dutydesk.assessment.law;

/** Under which section an application for admission is made. */
public enum AdmissionSection {
    /** For assessment. */
    SECTION_2,
    /** For treatment. */
    SECTION_3,
    /** For assessment, in an emergency. */
    SECTION_4;

    /** "section 3", as it is said in messages. */
    public String words() {
        return "section " + name().charAt(name().length() - 1);
    }
}
