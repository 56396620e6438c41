package uk.dutydesk.resource.doctorrequest;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import uk.dutydesk.kit.inbox.Event;
import uk.dutydesk.kit.inbox.FactReader;
import uk.dutydesk.kit.inbox.Inbox;

/** Hears that doctors are wanted, or no longer wanted. */
@ApplicationScoped
class DoctorNeedInbox implements FactReader {

    private final Inbox inbox;
    private final StartingRequests starting;

    DoctorNeedInbox(Inbox inbox, StartingRequests starting) {
        this.inbox = inbox;
        this.starting = starting;
    }

    @Incoming("doctor-needs")
    @Blocking
    CompletionStage<Void> receive(Message<String> message) {
        return inbox.receive(this, message);
    }

    @Override
    public String readerName() {
        return "doctor-needs";
    }

    @Override
    public void apply(Event event) {
        switch (event.fact()) {
            case "DoctorsRequested" -> starting.begin(event.as(DoctorsRequested.class));
            case "DoctorsStoodDown" -> starting.standDown(event.as(DoctorsStoodDown.class));
            default -> {} // beds and journeys have their own readers
        }
    }
}
