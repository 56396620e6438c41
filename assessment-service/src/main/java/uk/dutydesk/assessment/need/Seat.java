package uk.dutydesk.assessment.need;

/** The two doctors an assessment needs. */
public enum Seat {
    /** Approved under section 12(2). */
    S12_SEAT,
    SECOND_SEAT
}
