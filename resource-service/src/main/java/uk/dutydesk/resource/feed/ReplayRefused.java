package uk.dutydesk.resource.feed;

import uk.dutydesk.kit.problem.Refusal;

/** It was tried so often that trying again would change nothing. */
final class ReplayRefused extends Refusal {

    ReplayRefused() {
        super(
                "replay-refused",
                "This message was tried ten times. Mend the sender's profile, or ask the hospital to send it anew.");
    }
}
