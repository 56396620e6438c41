package uk.dutydesk.resource.conveyance;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import uk.dutydesk.kit.inbox.Event;
import uk.dutydesk.kit.inbox.FactReader;
import uk.dutydesk.kit.inbox.Inbox;

/** Hears that a journey is wanted, or no longer wanted. */
@ApplicationScoped
class ConveyanceNeedInbox implements FactReader {

    private final Inbox inbox;
    private final OfferingJourneys offering;

    ConveyanceNeedInbox(Inbox inbox, OfferingJourneys offering) {
        this.inbox = inbox;
        this.offering = offering;
    }

    @Incoming("conveyance-needs")
    @Blocking
    CompletionStage<Void> receive(Message<String> message) {
        return inbox.receive(this, message);
    }

    @Override
    public String readerName() {
        return "conveyance-needs";
    }

    @Override
    public void apply(Event event) {
        switch (event.fact()) {
            case "ConveyanceRequested" -> offering.begin(event.as(ConveyanceRequested.class));
            case "ConveyanceWithdrawn" ->
                offering.withdraw(event.as(ConveyanceWithdrawn.class).conveyanceId());
            default -> {} // doctors and beds have their own readers
        }
    }

    record ConveyanceWithdrawn(UUID conveyanceId) {}
}
