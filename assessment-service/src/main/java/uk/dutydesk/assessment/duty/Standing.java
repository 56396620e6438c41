package uk.dutydesk.assessment.duty;

/** Whether somebody is an AMHP for an authority on a day, and if not, why not. */
enum Standing {
    MAY_ACT,
    SUSPENDED,
    IN_TRAINING,
    ACTS_FOR_ANOTHER_AUTHORITY,
    NOT_APPROVED
}
