package uk.dutydesk.resource.bedrequest;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.inbox.Event;
import uk.dutydesk.kit.inbox.FactReader;
import uk.dutydesk.kit.inbox.Inbox;

/** Hears that a bed is wanted, or no longer wanted. */
@ApplicationScoped
class BedNeedInbox implements FactReader {

    private final Inbox inbox;
    private final StartingBedRequests starting;

    BedNeedInbox(Inbox inbox, StartingBedRequests starting) {
        this.inbox = inbox;
        this.starting = starting;
    }

    @Incoming("bed-needs")
    @Blocking
    CompletionStage<Void> receive(Message<String> message) {
        return inbox.receive(this, message);
    }

    @Override
    public String readerName() {
        return "bed-needs";
    }

    @Override
    public void apply(Event event) {
        switch (event.fact()) {
            case "BedRequested" -> starting.begin(event.as(BedRequested.class));
            case "BedRequestWithdrawn" -> starting.withdraw(event.as(BedRequestWithdrawn.class));
            default -> {} // doctors and journeys have their own readers
        }
    }

    /** @param needVersion the case's number of what was asked for until then; none from a case that does not number yet */
    record BedRequestWithdrawn(UUID assessmentId, @Nullable Integer needVersion) {

        boolean isBefore(BedRequest request) {
            return needVersion != null && needVersion < request.askedVersion();
        }
    }
}
