package uk.dutydesk.rota.planning;

/** What a duty is worth as cover for an authority. */
public enum Cover {
    /** There is an AMHP on duty because of it. */
    FULL,
    /** It counts once called. */
    RESERVE,
    /** It never counts. */
    NONE
}
