package uk.dutydesk.resource.feed;

import uk.dutydesk.kit.problem.Refusal;

/** It was tried so often that trying again would change nothing, or it was not its sender who sent it. */
final class ReplayRefused extends Refusal {

    ReplayRefused() {
        super(
                "replay-refused",
                "This message was tried ten times, or came from somebody else than it says."
                        + " Mend the sender's profile, or ask the hospital to send it anew.");
    }
}
