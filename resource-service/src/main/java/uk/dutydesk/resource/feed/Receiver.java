package uk.dutydesk.resource.feed;

import java.util.Optional;

/** Who is handed a message, and gives its answer. */
interface Receiver {

    /**
     * Stores the message, applies it, and says what to answer.
     *
     * @return the answer, or empty for an acknowledgement, which is never answered
     * @throws RuntimeException if the message could not be stored: no answer may be given
     */
    Optional<byte[]> receive(byte[] raw, Line line);

    /** The answer is on its way: what comes now can no longer take it back. */
    void answered();
}
