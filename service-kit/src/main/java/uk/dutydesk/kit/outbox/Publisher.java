package uk.dutydesk.kit.outbox;

import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** Sends outbox rows as CloudEvents in binary mode: key = aggregate, {@code ce_id} = the row's id, {@code ce_authority} = whose it is. */
@ApplicationScoped
class Publisher {

    private static final int PATIENCE_SECONDS = 30;

    private final Emitter<String> emitter;

    Publisher(@Channel("outbox") Emitter<String> emitter) {
        this.emitter = emitter;
    }

    /** Returns once the broker has acknowledged every row. */
    void publish(List<WaitingRow> rows) throws InterruptedException, ExecutionException, TimeoutException {
        var acknowledged = rows.stream().map(this::send).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(acknowledged).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private CompletableFuture<Void> send(WaitingRow row) {
        var done = new CompletableFuture<Void>();
        var record = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(row.topic())
                .withKey(row.aggregateId())
                .build();
        var event = OutgoingCloudEventMetadata.<String>builder()
                .withId(row.id())
                .withType(row.type())
                .withSource(URI.create(row.source()))
                .withSubject(row.aggregateId())
                .withTimestamp(row.addedAt().atZone(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withExtension("authority", row.authority())
                .build();
        emitter.send(Message.of(
                row.payload(),
                Metadata.of(record, event),
                () -> {
                    done.complete(null);
                    return CompletableFuture.completedFuture(null);
                },
                failure -> {
                    done.completeExceptionally(failure);
                    return CompletableFuture.completedFuture(null);
                }));
        return done;
    }
}
