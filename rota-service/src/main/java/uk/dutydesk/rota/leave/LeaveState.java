package uk.dutydesk.rota.leave;

/** How far leave has come. Only approved leave keeps anybody from a duty. */
public enum LeaveState {
    ASKED,
    APPROVED,
    REFUSED,
    WITHDRAWN
}
