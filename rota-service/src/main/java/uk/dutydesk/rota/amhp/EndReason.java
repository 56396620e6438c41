package uk.dutydesk.rota.amhp;

/** Why an approval ended before its five years were up (SI 2008/1206, regulation 7). */
public enum EndReason {
    /** They asked, in writing, for it to end. */
    AT_OWN_REQUEST,
    /** The authority is no longer satisfied of their competence. */
    NO_LONGER_COMPETENT,
    /** They no longer meet a professional requirement of Schedule 1. */
    PROFESSION_LOST,
    /** A condition of regulation 5 was not met, such as 18 hours' training in the year. */
    CONDITION_NOT_MET,
    /** Another authority approved them. */
    APPROVED_ELSEWHERE,
    /** It was recorded before reasons were. */
    NOT_RECORDED
}
