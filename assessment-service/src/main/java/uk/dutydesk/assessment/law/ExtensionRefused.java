package uk.dutydesk.assessment.law;

import uk.dutydesk.kit.problem.Refusal;

/** A longer detention that section 136B does not allow. */
public final class ExtensionRefused extends Refusal {

    ExtensionRefused(String reason) {
        super("extension-refused", reason);
    }
}
