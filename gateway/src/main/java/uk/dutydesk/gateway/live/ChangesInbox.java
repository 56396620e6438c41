package uk.dutydesk.gateway.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import uk.dutydesk.kit.tenancy.Tenancy;

/** Hears every fact on every topic and hands it to the screens that may know of it. Nothing is kept: a screen that was away refetches. */
@ApplicationScoped
class ChangesInbox {

    private final BroadcastProcessor<Heard> heard = BroadcastProcessor.create();

    @Incoming("changes")
    CompletionStage<Void> hear(Message<String> message) {
        IncomingCloudEventMetadata<?> event =
                message.getMetadata(IncomingCloudEventMetadata.class).orElse(null);
        IncomingKafkaRecordMetadata<?, ?> record =
                message.getMetadata(IncomingKafkaRecordMetadata.class).orElse(null);
        if (event != null && record != null) {
            var type = event.getType().split("\\.", -1);
            var fact = type.length > 1 ? type[type.length - 2] : event.getType();
            var authority =
                    event.getExtension("authority").map(Object::toString).orElse("");
            heard.onNext(new Heard(new Change(record.getTopic(), fact, String.valueOf(record.getKey())), authority));
        }
        return message.ack();
    }

    /** What somebody of this authority may hear of, as it happens. */
    Multi<Change> seenFrom(String authority) {
        return heard.filter(each -> each.concerns(authority))
                .map(Heard::change)
                .onOverflow()
                .buffer(256);
    }

    /** @param authority whose fact it is; empty or {@link Tenancy#REGION} where it is nobody's alone */
    record Heard(Change change, String authority) {

        private static final Set<String> NOBODYS_ALONE = Set.of("", Tenancy.REGION);

        /**
         * An authority hears its own facts and the region's. Those who belong to the region (doctors, wards, crews) hear what happens to
         * its resources. Who declared a tie to whom is on no screen.
         */
        boolean concerns(String listener) {
            if (change.fact().startsWith("Tie")) {
                return false;
            }
            return listener.isEmpty()
                    ? change.topic().startsWith("dutydesk.resource.")
                    : NOBODYS_ALONE.contains(authority) || authority.equals(listener);
        }
    }
}
