package uk.dutydesk.rota.roster;

import uk.dutydesk.kit.problem.Refusal;

/** Something that cannot be done with a rota as it is. */
public final class RosterRefused extends Refusal {

    public RosterRefused(String reason) {
        super("roster-refused", reason);
    }
}
