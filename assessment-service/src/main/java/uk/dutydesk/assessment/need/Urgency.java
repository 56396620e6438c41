package uk.dutydesk.assessment.need;

/** How soon doctors are needed. */
public enum Urgency {
    NOW,
    TODAY,
    PLANNED
}
