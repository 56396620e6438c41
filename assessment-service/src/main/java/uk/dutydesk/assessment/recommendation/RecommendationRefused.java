package uk.dutydesk.assessment.recommendation;

import uk.dutydesk.kit.problem.Refusal;

/** A recommendation that section 12 does not allow. */
public final class RecommendationRefused extends Refusal {

    RecommendationRefused(String reason) {
        super("recommendation-refused", reason);
    }
}
