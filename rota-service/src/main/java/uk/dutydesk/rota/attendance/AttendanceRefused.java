package uk.dutydesk.rota.attendance;

import uk.dutydesk.kit.problem.Refusal;

/** Nobody can have been at this duty then. */
final class AttendanceRefused extends Refusal {

    AttendanceRefused(String reason) {
        super("attendance-refused", reason);
    }
}
