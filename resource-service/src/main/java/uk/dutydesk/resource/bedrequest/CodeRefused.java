package uk.dutydesk.resource.bedrequest;

import uk.dutydesk.kit.problem.Refusal;

/** The code is wrong, too old, or was guessed at too often; it does not say which. */
final class CodeRefused extends Refusal {

    CodeRefused() {
        super("code-refused", "That code does not open this. Ask the AMHP service for a new one.");
    }

    @Override
    public int status() {
        return 403;
    }
}
