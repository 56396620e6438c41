package uk.dutydesk.rota.planning.rule;

/** How much a rule matters; levels are compared in this order. */
public enum Level {
    /** Law, approval and rest: never broken to fill a duty. */
    HARD,
    /** A duty nobody has. */
    MEDIUM,
    /** Fair shares, wishes and places. */
    SOFT
}
