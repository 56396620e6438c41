package uk.dutydesk.assessment.duty;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import uk.dutydesk.kit.inbox.Event;
import uk.dutydesk.kit.inbox.FactReader;
import uk.dutydesk.kit.inbox.Inbox;

/** Keeps our copy of published duties. */
@ApplicationScoped
class DutyInbox implements FactReader {

    private final Inbox inbox;
    private final Duties duties;

    DutyInbox(Inbox inbox, Duties duties) {
        this.inbox = inbox;
        this.duties = duties;
    }

    @Incoming("duties")
    @Blocking
    CompletionStage<Void> receive(Message<String> message) {
        return inbox.receive(this, message);
    }

    @Override
    public String readerName() {
        return "assessment-duties";
    }

    @Override
    public void apply(Event event) {
        switch (event.fact()) {
            case "DutyPublished", "DutyChanged" -> duties.put(event.as(Published.class));
            case "DutyCancelled" -> duties.remove(event.as(Cancelled.class).dutyId());
            default -> {}
        }
    }

    record Published(
            UUID dutyId,
            UUID amhpId,
            String authority,
            String role,
            Instant start,
            Instant end,
            boolean countsAsCover) {}

    record Cancelled(UUID dutyId) {}
}
