package uk.dutydesk.kit.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Other services' facts, put on the real broker as those services would. */
public final class Events {

    private Events() {}

    /** Returns the event's id, once the broker has it. */
    public static String send(String topic, Object aggregateId, String type, String authority, String json) {
        var id = UUID.randomUUID().toString();
        send(id, topic, aggregateId, type, authority, json);
        return id;
    }

    /** Sends with a given id, so that a test can send the same event twice. */
    public static void send(String id, String topic, Object aggregateId, String type, String authority, String json) {
        var record = new ProducerRecord<>(topic, aggregateId.toString(), json);
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id,
                "ce_type",
                type,
                "ce_source",
                "/dutydesk/test",
                "ce_subject",
                aggregateId.toString(),
                "ce_authority",
                authority,
                "content-type",
                "application/json");
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var settings = Map.<String, Object>of("bootstrap.servers", TestBroker.address());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException notSent) {
            throw new IllegalStateException(notSent);
        }
    }
}
