package uk.dutydesk.assessment.narrative;

/** Why somebody has to read the narrative of a case that is not theirs. */
public enum GlassReason {
    SAFETY_NOW("somebody's safety is at risk now"),
    COVERING("covering for whoever has the case"),
    PERSON_ASKS("the person, or somebody for them, asks about it"),
    SAME_PERSON_ELSEWHERE("working with the same person on another matter"),
    OTHER("another reason");

    private final String words;

    GlassReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
