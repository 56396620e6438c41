package uk.dutydesk.assessment.need;

import uk.dutydesk.kit.problem.Refusal;

/** Something that cannot be asked for now. */
public final class NeedRefused extends Refusal {

    NeedRefused(String reason) {
        super("need-refused", reason);
    }
}
