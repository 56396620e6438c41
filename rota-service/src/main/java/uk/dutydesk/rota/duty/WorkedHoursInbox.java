package uk.dutydesk.rota.duty;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.inbox.Event;
import uk.dutydesk.kit.inbox.FactReader;
import uk.dutydesk.kit.inbox.Inbox;

/** Hears how long people worked on an assessment that has closed. */
@ApplicationScoped
class WorkedHoursInbox implements FactReader {

    private final Inbox inbox;
    private final RecordingFinishes finishes;

    WorkedHoursInbox(Inbox inbox, RecordingFinishes finishes) {
        this.inbox = inbox;
        this.finishes = finishes;
    }

    @Incoming("assessments")
    @Blocking
    CompletionStage<Void> receive(Message<String> message) {
        return inbox.receive(this, message);
    }

    @Override
    public String readerName() {
        return "worked-hours";
    }

    @Override
    public void apply(Event event) {
        if (event.fact().equals("AssessmentClosed")) {
            record(event.as(AssessmentClosed.class));
        }
    }

    private void record(AssessmentClosed closed) {
        if (closed.amhpId() != null && closed.workedUntil() != null) {
            finishes.workedUntil(closed.amhpId(), closed.workedUntil());
        }
    }

    /** What this service needs of the fact; no AMHP had it, or none said until when, where either is missing. */
    record AssessmentClosed(@Nullable UUID amhpId, @Nullable Instant workedUntil) {}
}
