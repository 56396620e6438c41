package uk.dutydesk.resource.escalation;

import uk.dutydesk.kit.problem.Refusal;

/** A ladder or a step of it that makes no sense. */
final class LadderRefused extends Refusal {

    LadderRefused(String reason) {
        super("ladder-refused", reason);
    }
}
