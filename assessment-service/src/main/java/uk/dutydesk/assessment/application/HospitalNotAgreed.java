package uk.dutydesk.assessment.application;

import uk.dutydesk.kit.problem.Refusal;

/** The ward said yes to what the person needed before, and is asked again: an application to its hospital could lead to a closed door. */
public final class HospitalNotAgreed extends Refusal {

    public static final String WORDS =
            "What the person needs has changed, and the ward has not said yes to that yet: ring it, or name another hospital (section 11(2)).";

    HospitalNotAgreed() {
        super("hospital-not-agreed", WORDS);
    }
}
