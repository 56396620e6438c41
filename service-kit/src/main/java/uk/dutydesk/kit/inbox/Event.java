package uk.dutydesk.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * A fact as it arrives.
 *
 * @param fact the fact's name, such as {@code BedRequested}
 * @param aggregateId whose history it belongs to
 * @param authority the local authority it concerns; empty if none
 */
public record Event(String id, String fact, int version, String aggregateId, String authority, String payload) {

    /** A reader takes the fields it needs and leaves the rest: a publisher may add some. */
    private static final ObjectMapper TOLERANT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Reads the payload, of version 1, into the reader's own record. */
    public <T> T as(Class<T> type) {
        if (version != 1) {
            throw new UnreadableEvent(fact + " v" + version, type.getSimpleName());
        }
        try {
            return TOLERANT.readValue(payload, type);
        } catch (JsonProcessingException unreadable) {
            throw new UnreadableEvent(fact, type.getSimpleName());
        }
    }

    @Override
    public String toString() {
        return fact + " " + id;
    }
}
