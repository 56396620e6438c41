package uk.dutydesk.rota.roster;

import java.util.List;
import uk.dutydesk.kit.problem.Refusal;

/** A duty a person may not have, with a sentence for each rule it would break. */
public final class DutyRefused extends Refusal {

    DutyRefused(List<String> sentences) {
        super("duty-refused", String.join(" ", sentences));
    }
}
