package uk.dutydesk.kit.testing;

import java.util.List;

/** What a test has caused to be published. */
public final class Published {

    private Published() {}

    /** Payloads of a topic's outbox rows, oldest first. */
    public static List<String> facts(String topic) {
        return TestDatabase.asOwner("select payload from outbox where topic = '%s' order by position".formatted(topic));
    }

    /** Payloads of one kind of fact, oldest first. */
    public static List<String> factsOf(String topic, String fact) {
        return TestDatabase.asOwner(
                "select payload from outbox where topic = '%s' and type like '%%.%s.v%%' order by position"
                        .formatted(topic, fact));
    }
}
