package uk.dutydesk.assessment.narrative;

import uk.dutydesk.kit.problem.Refusal;

/** Glass that need not be broken. */
public final class GlassRefused extends Refusal {

    GlassRefused(String reason) {
        super("glass-refused", reason);
    }
}
