package uk.dutydesk.resource.feed;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Tries what was set aside again, for a carrier other than HL7 v2. */
public interface ReplayingNews {

    /**
     * Tries it, as its sender's profile is now. Where it can be understood it is done wholly, and the message is concluded.
     *
     * @param received when it came: trying it again makes nothing of it newer
     * @return why it still cannot be understood, as a code; empty where it was
     */
    Optional<String> replay(UUID message, String sender, byte[] raw, Instant received);

    /** Whether this sender's messages are of this carrier. */
    boolean isOf(String sender);
}
