package uk.dutydesk.assessment.person;

import uk.dutydesk.kit.problem.Refusal;

/** Ten digits that are nobody's NHS number. */
public final class NhsNumberRefused extends Refusal {

    NhsNumberRefused() {
        super("nhs-number-wrong", "This NHS number is not right. Check each digit, or choose \"not known\".");
    }

    @Override
    public int status() {
        return 422;
    }
}
