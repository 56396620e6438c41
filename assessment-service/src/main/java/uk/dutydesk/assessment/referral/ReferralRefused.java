package uk.dutydesk.assessment.referral;

import uk.dutydesk.kit.problem.Refusal;

/** A step a referral does not allow any more. */
public final class ReferralRefused extends Refusal {

    ReferralRefused(String reason) {
        super("referral-refused", reason);
    }
}
